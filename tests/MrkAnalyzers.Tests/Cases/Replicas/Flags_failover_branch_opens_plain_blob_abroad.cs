// scope: member
// dimension: path
// why: Only the failover branch sends the single-Region ciphertext abroad.
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
            back = await {|MRK5004:spare.DecryptAsync(new DecryptRequest { CiphertextBlob = blob })|};
        }
        else
        {
            back = await main.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        }

        return (int)back.Plaintext.Length;
    }
}
