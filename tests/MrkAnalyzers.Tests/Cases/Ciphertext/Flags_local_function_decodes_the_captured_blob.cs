// scope: member
// dimension: local
// why: The local function decodes the ciphertext it captured from the enclosing method.
// output: exe
using System;
using System.IO;
using System.Linq;
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

var answer = await kms.EncryptAsync(new EncryptRequest
{
    KeyId = keyId,
    Plaintext = new MemoryStream(await File.ReadAllBytesAsync(inputPath)),
});
var blob = answer.CiphertextBlob.ToArray();

await WriteAsync(inputPath + ".sealed");
return 0;

async Task WriteAsync(string target)
{
    var text = {|MRK3001:Encoding.UTF8.GetString(blob)|};
    await File.WriteAllTextAsync(target, text);
}
