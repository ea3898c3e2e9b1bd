// scope: member
// dimension: collection
// why: Two Regions get the alias, the third does not.
using System;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Spread;

public class Spreader
{
    public async Task RunAsync(string key)
    {
        using var home = new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral1);
        using var paris = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest3);
        using var milan = new AmazonKeyManagementServiceClient(RegionEndpoint.EUSouth1);
        foreach (var region in new[] { RegionEndpoint.EUWest3, RegionEndpoint.EUSouth1 })
        {
            await home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = region.SystemName });
        }

        await Task.Delay(TimeSpan.FromMinutes(1));
        await home.CreateAliasAsync("alias/mail", key);
        await paris.CreateAliasAsync("alias/mail", key);
        await paris.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/mail", KeySpec = DataKeySpec.AES_256 });
        await milan.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK2002:"alias/mail"|}, KeySpec = DataKeySpec.AES_256 });
    }
}
