// scope: member
// dimension: handler
// why: The use is tried again while the key is being created.
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
        using var tokyo = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast1);
        await home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "ap-northeast-1" });
        while (true)
        {
            try
            {
                await tokyo.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
                return;
            }
            catch (KMSInvalidStateException)
            {
                await Task.Delay(1000);
            }
        }
    }
}
