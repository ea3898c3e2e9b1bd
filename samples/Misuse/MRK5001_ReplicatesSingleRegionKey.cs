using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Brings a key to other Regions that was made for one.</summary>
public sealed class Rollout(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(IReadOnlyList<string> regions)
    {
        var key = (await kms.CreateKeyAsync(new CreateKeyRequest { Description = "Rollout" })).KeyMetadata;
        foreach (var region in regions)
        {
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = region }); // expect MRK5001
        }
    }
}
