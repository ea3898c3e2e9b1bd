// scope: cross
// dimension: near miss
// output: exe
// why: Line breaks inserted by the encoder are skipped by the decoder.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args is not [var keyId, var path])
{
    Console.Error.WriteLine("usage: armor <key-id> <file>");
    return 2;
}

using var kms = new AmazonKeyManagementServiceClient();
var secret = await File.ReadAllBytesAsync(path);
var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
var armor = Convert.ToBase64String(encrypted.CiphertextBlob.ToArray(), Base64FormattingOptions.InsertLineBreaks);
Console.WriteLine(armor);

var reopened = await Reopen(armor);
return reopened.Length == secret.Length ? 0 : 1;

async Task<byte[]> Reopen(string text)
{
    var blob = Convert.FromBase64String(text.Trim());
    var decrypted = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
    return decrypted.Plaintext.ToArray();
}
