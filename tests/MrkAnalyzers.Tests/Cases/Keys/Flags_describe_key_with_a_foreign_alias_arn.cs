// scope: member
// dimension: shape
// why: DescribeKey takes aliases, but an alias ARN of another Region is not found by this client.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ops.Inventory;

public static class KeyProbe
{
    static readonly AmazonKeyManagementServiceClient Frankfurt = new(RegionEndpoint.EUCentral1);

    public static async Task<bool> IsEnabledAsync()
    {
        DescribeKeyResponse description = await Frankfurt.DescribeKeyAsync({|MRK1004:"arn:aws:kms:eu-west-3:161616161616:alias/inventory"|});
        return description.KeyMetadata.Enabled == true;
    }
}
