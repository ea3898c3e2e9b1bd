// scope: type
// dimension: near miss
// why: Grant and use are in one Region.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Grants;

public class Workers
{
    private readonly IAmazonKeyManagementService _home = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService _abroad = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public async Task StartAsync(string key, string role)
    {
        foreach (var kms in new[] { _home, _abroad })
        {
            var grant = await kms.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = role, Operations = ["GenerateDataKey"] });
            await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key, KeySpec = DataKeySpec.AES_256, GrantTokens = [grant.GrantToken] });
        }
    }
}
