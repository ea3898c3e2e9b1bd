// scope: member
// dimension: near miss
// why: Two keys; the one that is replicated is the multi-Region one.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Replicas;

public class Spreader(IAmazonKeyManagementService kms)
{
    public async Task RunAsync()
    {
        var local = (await kms.CreateKeyAsync(new CreateKeyRequest { Description = "logs" })).KeyMetadata.KeyId;
        var global = (await kms.CreateKeyAsync(new CreateKeyRequest { Description = "data", MultiRegion = true })).KeyMetadata.KeyId;
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = global, ReplicaRegion = "eu-west-1" });
        await kms.EnableKeyRotationAsync(local);
    }
}
