// scope: cross
// dimension: cross-class
// why: The factory makes a key of one Region, the spreader replicates it.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Replicas;

public sealed class KeyFactory(IAmazonKeyManagementService kms)
{
    public async Task<KeyMetadata> CreateAsync(string purpose)
    {
        var request = new CreateKeyRequest { Description = purpose, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        return (await kms.CreateKeyAsync(request)).KeyMetadata;
    }
}

public sealed class Spreader(IAmazonKeyManagementService kms, KeyFactory factory)
{
    public async Task RunAsync(IEnumerable<string> regions)
    {
        var key = await factory.CreateAsync("orders");
        foreach (var region in regions)
        {
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK5001:key.KeyId|}, ReplicaRegion = region });
        }
    }
}
