// scope: member
// dimension: near miss
// why: GetBytesFromBase64 decodes the property; the UTF-8 bytes are associated data for AES-GCM.
// output: exe
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var kms = new AmazonKeyManagementServiceClient();
using var header = JsonDocument.Parse(await File.ReadAllTextAsync(args[0] + ".json"));
var root = header.RootElement;
byte[] wrapped = root.GetProperty("wrappedKey").GetBytesFromBase64();
byte[] nonce = root.GetProperty("nonce").GetBytesFromBase64(), tag = root.GetProperty("tag").GetBytesFromBase64();
byte[] associated = Encoding.UTF8.GetBytes(root.GetProperty("name").GetString()!);

var dataKey = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(wrapped) });
var body = await File.ReadAllBytesAsync(args[0]);
var plain = new byte[body.Length];
using (var aes = new AesGcm(dataKey.Plaintext.ToArray(), tag.Length))
{
    aes.Decrypt(nonce, body, tag, plain, associated);
}
await File.WriteAllBytesAsync(args[1], plain);
