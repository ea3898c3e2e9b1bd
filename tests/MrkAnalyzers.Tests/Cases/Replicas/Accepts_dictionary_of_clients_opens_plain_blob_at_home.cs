// scope: type
// dimension: near miss
// why: Encrypt and Decrypt look up the same entry of the table.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mesh;

public sealed class MeshProbe
{
    private static readonly Dictionary<string, AmazonKeyManagementServiceClient> Clients = new(StringComparer.Ordinal)
    {
        { "us", new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1) },
        { "eu", new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral1) },
    };

    public async Task<bool> ProbeAsync()
    {
        var kms = Clients["us"];
        var key = (await kms.CreateKeyAsync(new CreateKeyRequest { Description = "mesh probe" })).KeyMetadata;
        var data = new byte[] { 42 };
        var blob = (await kms.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = new MemoryStream(data) })).CiphertextBlob.ToArray();

        await File.WriteAllBytesAsync("probe.bin", blob);
        var back = await Clients["us"].DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return back.Plaintext.ReadByte() == 42;
    }
}
