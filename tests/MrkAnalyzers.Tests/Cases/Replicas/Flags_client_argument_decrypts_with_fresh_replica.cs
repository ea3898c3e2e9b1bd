// scope: type
// dimension: argument
// why: The verifier is handed the replica Region's client right after ReplicateKey.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Restore;

public class RestoreDrill
{
    public async Task<bool> DrillAsync(string family, byte[] sample, byte[] expected)
    {
        using var source = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest2);
        using var target = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest3);
        await source.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = family, ReplicaRegion = "eu-west-3" });
        return await VerifyAsync(target, family, sample, expected);
    }

    private static async Task<bool> VerifyAsync(IAmazonKeyManagementService kms, string family, byte[] sample, byte[] expected)
    {
        var opened = await {|MRK5003:kms.DecryptAsync(new DecryptRequest { KeyId = family, CiphertextBlob = new MemoryStream(sample) })|};
        return opened.Plaintext.ToArray().AsSpan().SequenceEqual(expected);
    }
}
