// scope: member
// dimension: combined
// why: RegionEndpoint.USGovCloudEast1 is us-gov-east-1, the ARN's Region, although the names differ.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Gov;

public sealed class AgencySealer
{
    private static readonly AmazonKeyManagementServiceClient Client =
        new(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.USGovCloudEast1 });

    public static async Task<byte[]> SealAsync(byte[] form)
    {
        var dataKey = await Client.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = "arn:aws-us-gov:kms:us-gov-east-1:525252525252:key/d645920e-395f-4dad-bbbb-ed0eca3fe2e0",
            KeySpec = DataKeySpec.AES_256,
        });
        return dataKey.CiphertextBlob.ToArray();
    }
}
