// scope: cross
// dimension: cross-class
// why: Another class of the project creates the alias in every Region.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global;

public static class SetUp
{
    public static async Task RunAsync(IEnumerable<IAmazonKeyManagementService> regions, string key)
    {
        foreach (var kms in regions)
        {
            await kms.CreateAliasAsync("alias/cache", key);
        }
    }
}

public static class WarmUp
{
    public static async Task RunAsync()
    {
        using var one = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var two = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        await one.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/cache", KeySpec = DataKeySpec.AES_256 });
        await two.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/cache", KeySpec = DataKeySpec.AES_256 });
    }
}
