// scope: type
// dimension: combined
// why: The Region table's other client is asked to open a single-Region ciphertext.
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
        var key = (await Clients["us"].CreateKeyAsync(new CreateKeyRequest { Description = "mesh probe" })).KeyMetadata;
        var data = new byte[] { 42 };
        var blob = (await Clients["us"].EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = new MemoryStream(data) })).CiphertextBlob.ToArray();

        await File.WriteAllBytesAsync("probe.bin", blob);
        var back = await {|MRK5004:Clients["eu"].DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })|};
        return back.Plaintext.ReadByte() == 42;
    }
}
