// scope: type
// dimension: helper
// why: The helper makes the grant at home; the token goes abroad.
using System.Collections.Generic;
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
        var token = await GrantAsync(key, role);
        await _abroad.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key, KeySpec = DataKeySpec.AES_256, GrantTokens = new List<string> { {|MRK7003:token|} } });
    }

    private async Task<string> GrantAsync(string key, string role) =>
        (await _home.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = role, Operations = ["GenerateDataKey"] })).GrantToken;
}
