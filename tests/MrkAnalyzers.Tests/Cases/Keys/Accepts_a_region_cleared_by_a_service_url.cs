// scope: member
// dimension: local
// why: Setting ServiceURL after RegionEndpoint clears the Region: the client goes to a local stand-in.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace LocalStack;

public static class LocalSeal
{
    public static async Task<byte[]> SealAsync(byte[] plain, string endpoint)
    {
        var config = new AmazonKeyManagementServiceConfig();
        config.RegionEndpoint = RegionEndpoint.EUWest1;
        config.ServiceURL = endpoint;
        using var kms = new AmazonKeyManagementServiceClient(config);
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            Plaintext = new MemoryStream(plain),
            KeyId = "arn:aws:kms:us-east-1:000000000000:key/a1d0c6e8-3f02-4327-a846-1063f4ac58a6",
        });
        return response.CiphertextBlob.ToArray();
    }
}
