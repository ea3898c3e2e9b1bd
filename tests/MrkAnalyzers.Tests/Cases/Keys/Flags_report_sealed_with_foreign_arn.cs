// scope: member
// dimension: argument
// why: The client calls eu-west-1, the key ARN is of us-east-1.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon;

namespace Reports;

public class ReportSealer
{
    private const string KeyArn = "arn:aws:kms:us-east-1:111122223333:key/mrk-0a1b2c3d4e5f60718293a4b5c6d7e8f9";

    public async Task<byte[]> SealAsync(byte[] report)
    {
        using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = {|MRK1004:KeyArn|},
            Plaintext = new MemoryStream(report),
        });
        return response.CiphertextBlob.ToArray();
    }
}
