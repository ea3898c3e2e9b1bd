// scope: member
// dimension: loop
// why: Every client of the list gets the alias.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Spread;

public class Spreader
{
    public async Task RunAsync(string key)
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
        List<IAmazonKeyManagementService> all = [virginia, ireland];
        foreach (var client in all)
        {
            await client.CreateAliasAsync("alias/mail", key);
        }

        await Task.Delay(10_000);
        await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/mail", KeySpec = DataKeySpec.AES_256 });
    }
}
