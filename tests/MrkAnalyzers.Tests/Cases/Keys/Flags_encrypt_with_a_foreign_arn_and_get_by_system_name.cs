// scope: member
// dimension: combined
// why: Constants are fine on Encrypt, but this ARN's Region is not the one the client was made for.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Contoso.Telemetry;

public class DeviceEnroller
{
    private const string EnrolKey = "arn:aws:kms:us-west-2:141414141414:key/ef2d127d-e37b-442b-aad0-6145e54b0c61";

    public async Task<byte[]> SealAsync(string deviceToken)
    {
        var region = RegionEndpoint.GetBySystemName("ap-southeast-1");
        var kms = new AmazonKeyManagementServiceClient(region);

        EncryptRequest request = new()
        {
            KeyId = {|MRK1004:EnrolKey|},
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(deviceToken)),
        };
        var response = await kms.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
