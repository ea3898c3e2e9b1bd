// scope: member
// dimension: shape
// why: ReEncrypt looks both keys up at the endpoint it calls, so a destination of another Region cannot be found.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Migration.Tools;

public class RegionMove
{
    private readonly AmazonKeyManagementServiceClient _source;

    public RegionMove()
    {
        _source = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    }

    public async Task<byte[]> MoveAsync(byte[] blob)
    {
        var moved = await _source.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            DestinationKeyId = {|MRK1004:"arn:aws:kms:eu-central-1:212121212121:key/6f4b6612-125f-4b06-91d3-1d7c1c1c1c1c"|},
        });
        return moved.CiphertextBlob.ToArray();
    }
}
