// scope: member
// dimension: path
// why: The ARN is put together from the Region that the loop calls.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;
using Amazon;

namespace Inventory.Keys;

public class KeyInventory
{
    public async Task PrintAsync()
    {
        RegionEndpoint[] regions = [RegionEndpoint.USEast1, RegionEndpoint.EUWest1];
        foreach (var region in regions)
        {
            using var kms = new AmazonKeyManagementServiceClient(region);
            var request = new DescribeKeyRequest
            {
                KeyId = $"arn:aws:kms:{region.SystemName}:141421356237:key/mrk-33e75ff09dd601bbe69f351039152189",
            };
            var response = await kms.DescribeKeyAsync(request);
            Console.WriteLine($"{region.DisplayName}: {response.KeyMetadata.KeyState}");
        }
    }
}
