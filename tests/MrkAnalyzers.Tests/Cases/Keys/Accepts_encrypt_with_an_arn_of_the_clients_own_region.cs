// scope: member
// dimension: combined
// why: Client and ARN are both of eu-west-1, and constants on Encrypt are fine.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SameRegion;

public class DublinSealer
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public async Task<byte[]> SealAsync(byte[] plain)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = "arn:aws:kms:eu-west-1:515151515151:key/mrk-a5771bce93e200c36f7cd9dfd0e5deaa",
            Plaintext = new MemoryStream(plain),
        });
        return response.CiphertextBlob.ToArray();
    }
}
