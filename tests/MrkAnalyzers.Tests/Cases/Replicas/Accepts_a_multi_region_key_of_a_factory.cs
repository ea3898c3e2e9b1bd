// scope: cross
// dimension: cross-class
// why: The factory says MultiRegion.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Replicas;

public sealed class KeyFactory(IAmazonKeyManagementService kms)
{
    public async Task<KeyMetadata> CreateAsync(string purpose)
    {
        var request = new CreateKeyRequest { Description = purpose };
        request.MultiRegion = true;
        return (await kms.CreateKeyAsync(request)).KeyMetadata;
    }
}

public sealed class Spreader(IAmazonKeyManagementService kms, KeyFactory factory)
{
    public async Task RunAsync()
    {
        var key = await factory.CreateAsync("orders");
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
    }
}
