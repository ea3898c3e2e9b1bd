// scope: member
// dimension: shape
// output: exe
// why: The user gives the key on the command line; the alias constant is only in the help text.
using System;
using System.IO;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args is not [var keyId, var path])
{
    Console.Error.WriteLine("usage: unseal <key> <file>   for example: unseal alias/files secret.bin");
    return 64;
}

using var kms = new AmazonKeyManagementServiceClient();
var request = new DecryptRequest { KeyId = keyId, CiphertextBlob = new MemoryStream(File.ReadAllBytes(path)) };
var response = await kms.DecryptAsync(request);
await response.Plaintext.CopyToAsync(Console.OpenStandardOutput());
return 0;
