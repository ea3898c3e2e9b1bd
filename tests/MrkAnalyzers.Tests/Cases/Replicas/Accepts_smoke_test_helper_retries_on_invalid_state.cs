// scope: type
// dimension: near miss
// why: The smoke test catches KMSInvalidStateException and tries again.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Regions;

public sealed class RegionOpening : IAsyncDisposable
{
    private readonly AmazonKeyManagementServiceClient _primary = new(RegionEndpoint.EUCentral1);
    private readonly AmazonKeyManagementServiceClient _target = new(RegionEndpoint.APSoutheast2);

    public async Task OpenAsync(string familyId, string policy)
    {
        await ReplicateAsync(familyId, policy);
        await SmokeTestAsync(familyId);
    }

    private async Task ReplicateAsync(string familyId, string policy)
    {
        await _primary.ReplicateKeyAsync(new ReplicateKeyRequest
        {
            KeyId = familyId,
            Policy = policy,
            ReplicaRegion = RegionEndpoint.APSoutheast2.SystemName,
        });
    }

    private async Task SmokeTestAsync(string familyId)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await _target.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = familyId, KeySpec = DataKeySpec.AES_256 });
                if (answer.Plaintext.Length != 32) throw new InvalidOperationException("unexpected data key");
                return;
            }
            catch (KMSInvalidStateException) when (attempt < 20)
            {
                await Task.Delay(1000);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _primary.Dispose();
        _target.Dispose();
        return ValueTask.CompletedTask;
    }
}
