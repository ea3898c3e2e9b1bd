// scope: member
// dimension: combined
// why: The Region in the ARN is read from the client itself, so it can never be foreign.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rebuilt;

public class RebuiltArn
{
    private const string Id = "mrk-6c8349cc7260ae62e3b1396831a8398f";

    public async Task<byte[]> SealAsync(byte[] plain)
    {
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast2);
        var arn = $"arn:aws:kms:{client.Config.RegionEndpoint.SystemName}:585858585858:key/{Id}";
        var response = await client.EncryptAsync(new EncryptRequest { KeyId = arn, Plaintext = new MemoryStream(plain) });
        return response.CiphertextBlob.ToArray();
    }
}
