// scope: member
// dimension: path
// why: With skipWait the wait is left out and the replica is used at once.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public sealed class FastLane
{
    private readonly IAmazonKeyManagementService _frankfurt = new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral1);
    private readonly IAmazonKeyManagementService _zurich = new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral2);

    public async Task<byte[]> RunAsync(string id, byte[] data, bool skipWait)
    {
        await _frankfurt.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = id, ReplicaRegion = "eu-central-2" });
        if (skipWait)
        {
            var early = await {|MRK5003:_zurich.EncryptAsync(new EncryptRequest { KeyId = id, Plaintext = new MemoryStream(data) })|};
            return early.CiphertextBlob.ToArray();
        }

        await WaitAsync(id);
        var late = await _zurich.EncryptAsync(new EncryptRequest { KeyId = id, Plaintext = new MemoryStream(data) });
        return late.CiphertextBlob.ToArray();
    }

    private async Task WaitAsync(string id)
    {
        while ((await _zurich.DescribeKeyAsync(id)).KeyMetadata.KeyState != KeyState.Enabled)
        {
            await Task.Delay(1000);
        }
    }
}
