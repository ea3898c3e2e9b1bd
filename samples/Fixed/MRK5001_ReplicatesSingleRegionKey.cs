using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Brings a key to other Regions that was made for them.</summary>
public sealed class Rollout(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(IReadOnlyList<string> regions)
    {
        var key = (await kms.CreateKeyAsync(new CreateKeyRequest { Description = "Rollout", MultiRegion = true })).KeyMetadata;
        foreach (var region in regions)
        {
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = region });
        }
    }
}
