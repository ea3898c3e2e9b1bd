// scope: member
// dimension: handler
// why: The code asks whether the alias exists; it assumes nothing.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global;

public static class Probe
{
    public static async Task<int> CountAsync()
    {
        var found = 0;
        foreach (var region in new[] { RegionEndpoint.USEast1, RegionEndpoint.EUWest1 })
        {
            using var kms = new AmazonKeyManagementServiceClient(region);
            try
            {
                await kms.DescribeKeyAsync("alias/sessions");
                found++;
            }
            catch (NotFoundException)
            {
            }
        }

        return found;
    }
}
