// scope: type
// dimension: field
// why: The entry under "eu-west-1" is an eu-west-1 client for certain; the key ARN is of us-east-1.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Multi.Home;

public sealed class RegionalKms
{
    private static readonly Dictionary<string, IAmazonKeyManagementService> Clients = new()
    {
        ["us-east-1"] = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1),
        ["eu-west-1"] = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1),
    };

    public static async Task<byte[]> DecryptInEuropeAsync(byte[] blob)
    {
        var europe = Clients["eu-west-1"];
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = {|MRK1004:"arn:aws:kms:us-east-1:272727272727:key/mrk-e4da3b7fbbce2345d7772b0674a318d5"|},
        };
        var response = await europe.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
