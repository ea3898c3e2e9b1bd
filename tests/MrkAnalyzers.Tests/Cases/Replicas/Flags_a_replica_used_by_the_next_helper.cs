// scope: type
// dimension: helper
// why: One helper replicates, the next one uses.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fresh;

public class Expansion
{
    private readonly AmazonKeyManagementServiceClient _home = new(RegionEndpoint.USEast1);

    public async Task AddAsync(string keyId, string region)
    {
        await ReplicateAsync(keyId, region);
        await ProbeAsync(keyId, region);
    }

    private Task ReplicateAsync(string keyId, string region) => _home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region });

    private static async Task ProbeAsync(string keyId, string region)
    {
        using var there = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
        await {|MRK5003:there.GenerateDataKeyAsync|}(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
    }
}
