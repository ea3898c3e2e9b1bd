// scope: member
// dimension: near miss
// why: The blob is written as bytes, and only its hash becomes text.
// output: exe
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var kms = new AmazonKeyManagementServiceClient();
if (args is not [var keyId, var inputPath])
{
    Console.Error.WriteLine("usage: seal KEY FILE");
    return 1;
}

var input = await File.ReadAllBytesAsync(inputPath);
var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(input) });
var blob = answer.CiphertextBlob.ToArray();

await WriteAsync(inputPath + ".sealed");
return 0;

async Task WriteAsync(string target)
{
    await File.WriteAllBytesAsync(target, blob);
    var print = Convert.ToHexString(SHA256.HashData(blob))[..12].ToLowerInvariant();
    await File.WriteAllTextAsync(target + ".txt", $"sha256 {print} of {Encoding.UTF8.GetString(input).Length} characters");
}
