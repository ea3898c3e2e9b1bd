// scope: member
// dimension: local
// why: The loop makes clients for two Regions and neither is the Region in the ARN, so every pass fails.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global.WarmUp;

public sealed class KeyWarmer
{
    private const string PrimaryArn = "arn:aws:kms:us-east-1:181818181818:key/mrk-2c624232cc221771294dfbb310aca000";

    public async Task<List<KeyState>> StatesAsync()
    {
        var states = new List<KeyState>();
        RegionEndpoint[] replicas = [RegionEndpoint.EUWest1, RegionEndpoint.APSoutheast2];
        foreach (var replica in replicas)
        {
            using var kms = new AmazonKeyManagementServiceClient(replica);
            var described = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = {|MRK1004:PrimaryArn|} });
            states.Add(described.KeyMetadata.KeyState);
        }
        return states;
    }
}
