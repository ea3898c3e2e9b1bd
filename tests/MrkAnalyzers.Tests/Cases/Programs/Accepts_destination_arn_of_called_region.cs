// scope: type
// dimension: combined
// why: The destination ARN is of the Region called.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon;
using Amazon.Runtime;

namespace Destinations;

public sealed class Mover
{
    private static readonly AmazonKeyManagementServiceConfig Ohio = new() { RegionEndpoint = RegionEndpoint.USEast2 };
    private readonly AmazonKeyManagementServiceClient _kms;

    public Mover(AWSCredentials credentials)
    {
        _kms = new AmazonKeyManagementServiceClient(credentials, Ohio);
    }

    public async Task<byte[]> MoveAsync(string sourceKey, byte[] blob)
    {
        var request = new ReEncryptRequest
        {
            SourceKeyId = sourceKey,
            DestinationKeyId = "arn:aws:kms:us-east-2:360555127546:key/mrk-1679091c5a880faf6fb5e6087eb1b2dc",
            CiphertextBlob = new MemoryStream(blob),
        };
        var response = await _kms.ReEncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
