// scope: member
// dimension: near miss
// why: On failover the blob is replaced by one made with the spare Region's own key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Continuity;

public sealed class ContinuityTest
{
    public async Task<int> RunAsync(byte[] sample, bool failover)
    {
        using var main = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast1);
        using var spare = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast3);

        var id = (await main.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata.KeyId;
        var blob = (await main.EncryptAsync(new EncryptRequest { KeyId = id, Plaintext = new MemoryStream(sample) })).CiphertextBlob;

        DecryptResponse back;
        if (failover)
        {
            var spareId = (await spare.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata.KeyId;
            blob = (await spare.EncryptAsync(new EncryptRequest { KeyId = spareId, Plaintext = new MemoryStream(sample) })).CiphertextBlob;
            back = await spare.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        }
        else
        {
            back = await main.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        }

        return (int)back.Plaintext.Length;
    }
}
