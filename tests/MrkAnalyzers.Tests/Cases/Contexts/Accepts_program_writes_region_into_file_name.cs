// scope: cross
// dimension: near miss
// output: exe
// why: The Region of the client becomes part of the output's name and leaves the context alone.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(args[0]));
var keyId = args[1];

await using var output = File.Create($"{args[3]}.{kms.Config.RegionEndpoint.SystemName}.kms");
var sealedFile = await Seal(Context(Path.GetFileName(args[2])), await File.ReadAllBytesAsync(args[2]));
await sealedFile.CopyToAsync(output);

async Task<MemoryStream> Seal(Dictionary<string, string> context, byte[] body)
{
    var request = new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(body), EncryptionContext = context };
    return (await kms.EncryptAsync(request)).CiphertextBlob;
}

static Dictionary<string, string> Context(string file) => new()
{
    ["file"] = file,
    ["purpose"] = "backup",
};
