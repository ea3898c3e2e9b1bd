// scope: cross
// dimension: near miss
// output: exe
// why: The tool takes the family's ID as an argument and refuses an answer of another key.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args is not [var file, var family])
{
    Console.Error.WriteLine("usage: reveal <file> <family>");
    return 1;
}

using var kms = new AmazonKeyManagementServiceClient();
var opened = await Open(new MemoryStream(Convert.FromBase64String(File.ReadAllText(file))));
if (!BelongsTo(opened, family))
{
    Console.Error.WriteLine($"refused: {opened.KeyId}");
    return 3;
}

using var reader = new StreamReader(opened.Plaintext);
Console.WriteLine(reader.ReadToEnd());
return 0;

async Task<DecryptResponse> Open(MemoryStream blob) => await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });

static bool BelongsTo(DecryptResponse response, string family) =>
    response.KeyId.AsSpan().EndsWith("key/" + family, StringComparison.Ordinal);
