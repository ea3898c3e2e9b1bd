// scope: cross
// dimension: two-method
// output: exe
// why: The local function decodes as hex what the program encoded as base64.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args is not [var keyId, var path])
{
    Console.Error.WriteLine("usage: probe <key-id> <file>");
    return 2;
}

using var kms = new AmazonKeyManagementServiceClient();
var secret = await File.ReadAllBytesAsync(path);
var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
var line = Convert.ToBase64String(encrypted.CiphertextBlob.ToArray());
Console.WriteLine(line);

var reopened = await Reopen(line);
return reopened.Length == secret.Length ? 0 : 1;

async Task<byte[]> Reopen(string text)
{
    var blob = {|MRK3006:Convert.FromHexString(text)|};
    var decrypted = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
    return decrypted.Plaintext.ToArray();
}
