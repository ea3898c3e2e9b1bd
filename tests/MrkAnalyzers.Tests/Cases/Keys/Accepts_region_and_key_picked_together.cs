// scope: member
// dimension: combined
// why: Each branch picks Region and ARN that belong together.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon;

namespace Residency;

public class ResidencySealer
{
    private const string Europe = "arn:aws:kms:eu-west-1:223606797749:key/mrk-c74d97b01eae257e44aa9d5bade97baf";
    private const string America = "arn:aws:kms:us-east-1:223606797749:key/mrk-c74d97b01eae257e44aa9d5bade97baf";

    public async Task<byte[]> SealAsync(bool european, byte[] record)
    {
        EncryptResponse response;
        if (european)
        {
            using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            response = await kms.EncryptAsync(new EncryptRequest { KeyId = Europe, Plaintext = new MemoryStream(record) });
        }
        else
        {
            using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            response = await kms.EncryptAsync(new EncryptRequest { KeyId = America, Plaintext = new MemoryStream(record) });
        }

        return response.CiphertextBlob.ToArray();
    }
}
