// scope: type
// dimension: field
// why: The constructor fixes the client to ap-south-1; the method encrypts under a key of ap-southeast-1.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mumbai.Gateway;

public class CardTokenizer
{
    private readonly IAmazonKeyManagementService _kms;
    private const string CardKey = "arn:aws:kms:ap-southeast-1:252525252525:key/8f14e45f-ceea-467f-a9b4-3f0a1b2c3d4e";

    public CardTokenizer()
    {
        var config = new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.APSouth1 };
        _kms = new AmazonKeyManagementServiceClient(config);
    }

    public async Task<byte[]> TokenizeAsync(byte[] pan)
    {
        var request = new EncryptRequest { Plaintext = new MemoryStream(pan), KeyId = {|MRK1004:CardKey|} };
        var response = await _kms.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
