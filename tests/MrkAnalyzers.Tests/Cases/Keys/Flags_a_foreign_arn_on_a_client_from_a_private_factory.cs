// scope: type
// dimension: two-method
// why: The private method always makes an eu-west-3 client, and the alias ARN names eu-west-1.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Paris.Archive;

internal class ArchiveJob
{
    public async Task<byte[]> RunAsync(byte[] blob)
    {
        using var kms = CreateClient();
        var plain = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:262626262626:alias/archive"|},
            CiphertextBlob = new MemoryStream(blob),
        });
        return plain.Plaintext.ToArray();
    }

    private static AmazonKeyManagementServiceClient CreateClient()
        => new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig
        {
            RegionEndpoint = RegionEndpoint.EUWest3,
            UseHttp = false,
        });
}
