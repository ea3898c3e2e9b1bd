// scope: cross
// dimension: cross-class
// why: The factory makes a client for the constant Region it is given, eu-west-1; the ARN is of us-east-1.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Factories;

public static class KmsClients
{
    public static IAmazonKeyManagementService For(string region) =>
        new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
}

public class EuropeanWriter
{
    public async Task<byte[]> WriteAsync(byte[] plain)
    {
        var kms = KmsClients.For("eu-west-1");
        var sealedBytes = await kms.EncryptAsync(new EncryptRequest
        {
            Plaintext = new MemoryStream(plain),
            KeyId = {|MRK1004:"arn:aws:kms:us-east-1:383838383838:key/mrk-98f13708210194c475687be6106a3b84"|},
        });
        return sealedBytes.CiphertextBlob.ToArray();
    }
}
