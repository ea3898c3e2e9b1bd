// scope: member
// dimension: local
// why: The JSON property is text, and its UTF-8 bytes become the ciphertext of the data key.
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
var wrapped = header.RootElement.GetProperty("wrappedKey").GetString()!;
var nonce = header.RootElement.GetProperty("nonce").GetBytesFromBase64();
var tag = header.RootElement.GetProperty("tag").GetBytesFromBase64();

var dataKey = await kms.DecryptAsync(new DecryptRequest
{
    CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(wrapped)|}),
});

var body = await File.ReadAllBytesAsync(args[0]);
var plain = new byte[body.Length];
using (var aes = new AesGcm(dataKey.Plaintext.ToArray(), tag.Length))
{
    aes.Decrypt(nonce, body, tag, plain);
}
await File.WriteAllBytesAsync(args[1], plain);
