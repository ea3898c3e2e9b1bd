// scope: member
// dimension: path
// why: Whichever arm is taken, client and ARN of the tuple belong together.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon;

namespace Routing;

public class RouteKeys
{
    public async Task<byte[]> SealAsync(string market, byte[] route)
    {
        var (region, arn) = market == "JP"
            ? (RegionEndpoint.APNortheast1, "arn:aws:kms:ap-northeast-1:244948974278:alias/routes")
            : (RegionEndpoint.EUWest2, "arn:aws:kms:eu-west-2:244948974278:alias/routes");
        var kms = new AmazonKeyManagementServiceClient(region);
        var request = new EncryptRequest { KeyId = arn, Plaintext = new MemoryStream(route) };
        var response = await kms.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
