// scope: type
// dimension: near miss
// why: The same local functions, but the constants are handed to Encrypt; the mrk- id is only compared on opening.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

const string family = "mrk-31415926535897932384626433832796";
using var kms = new AmazonKeyManagementServiceClient();

var blob = await SealAsync("hello"u8.ToArray(), family);
var legacy = await SealAsync("hello"u8.ToArray(), "27182818-2845-4904-8523-536028747136");
Console.WriteLine(legacy.Length);
Console.WriteLine(System.Text.Encoding.UTF8.GetString(await OpenAsync(blob, family)));

async Task<byte[]> SealAsync(byte[] clear, string key)
{
    var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(clear) });
    return answer.CiphertextBlob.ToArray();
}

async Task<byte[]> OpenAsync(byte[] sealedBytes, string expected)
{
    var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(sealedBytes) });
    return answer.KeyId.EndsWith("/" + expected) ? answer.Plaintext.ToArray() : throw new InvalidOperationException(answer.KeyId);
}
