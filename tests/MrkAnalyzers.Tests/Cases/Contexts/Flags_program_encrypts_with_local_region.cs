// scope: cross
// dimension: argument
// output: exe
// why: The Region chosen on the command line selects the client and also ends up in the context.
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

await using var output = File.Create(args[3]);
var sealedFile = await Seal(Context(Path.GetFileName(args[2]), kms), await File.ReadAllBytesAsync(args[2]));
await sealedFile.CopyToAsync(output);

async Task<MemoryStream> Seal(Dictionary<string, string> context, byte[] body)
{
    var request = new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(body), EncryptionContext = context };
    return (await kms.EncryptAsync(request)).CiphertextBlob;
}

static Dictionary<string, string> Context(string file, IAmazonKeyManagementService client) => new()
{
    ["file"] = file,
    ["endpoint"] = {|MRK7001:client.Config.RegionEndpoint.SystemName|},
};
