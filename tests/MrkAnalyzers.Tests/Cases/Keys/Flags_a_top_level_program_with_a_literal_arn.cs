// scope: member
// dimension: shape
// output: exe
// why: A console tool's top-level statements pass a literal ARN to Decrypt; no configuration is involved.
using System;
using System.IO;
using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: unseal <file>");
    return 2;
}

const string Key = "arn:aws:kms:eu-north-1:101010101010:key/6b86b273-ff34-4ce1-9d6b-804eff5a3f57";

using var kms = new AmazonKeyManagementServiceClient();
await using var file = File.OpenRead(args[0]);
var blob = new MemoryStream();
await file.CopyToAsync(blob);

var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:Key|} });
Console.WriteLine(Encoding.UTF8.GetString(response.Plaintext.ToArray()));
return 0;
