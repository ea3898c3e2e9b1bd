// scope: member
// dimension: two-method
// why: The key is an argument of the command line.
// output: exe
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args.Length < 2)
{
    Console.Error.WriteLine("usage: restore <backup> <key>");
    return 2;
}

using var kms = new AmazonKeyManagementServiceClient();
const string BackupKey = "alias/backup/nightly";
Console.WriteLine($"restoring {args[0]} (sealed under {BackupKey})");
var clear = await OpenAsync(await File.ReadAllBytesAsync(args[0]), args[1]);
await File.WriteAllBytesAsync(args[0] + ".clear", clear);
return 0;

async Task<byte[]> OpenAsync(byte[] blob, string key)
{
    var request = new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(blob) };
    var response = await kms.DecryptAsync(request);
    return response.Plaintext.ToArray();
}
