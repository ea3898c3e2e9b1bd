// scope: member
// dimension: near miss
// why: The key is an argument of the command line; constants are only its usage text.
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

if (args is not [var key, .. var files] || files.Length == 0)
{
    Console.Error.WriteLine("usage: open alias/NAME|ARN file...");
    return 64;
}

using var kms = new AmazonKeyManagementServiceClient();
foreach (var file in files)
{
    var blob = await File.ReadAllBytesAsync(file);
    var answer = await Open(blob);
    await File.WriteAllBytesAsync(file + ".clear", answer.Plaintext.ToArray());
}

return 0;

Task<DecryptResponse> Open(byte[] blob) => kms.DecryptAsync(new DecryptRequest
{
    KeyId = key,
    CiphertextBlob = new MemoryStream(blob),
});
