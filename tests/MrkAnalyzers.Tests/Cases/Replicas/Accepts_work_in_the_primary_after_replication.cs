// scope: member
// dimension: near miss
// why: The primary stays enabled throughout.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fresh;

public class Expansion
{
    public async Task AddAsync(string keyId)
    {
        using var home = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "ap-northeast-1" });
        await home.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
    }
}
