// scope: member
// dimension: local
// why: The client is built for eu-west-1 and the ARN names us-east-1; KMS checks that literally, multi-Region key or not.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Failover;

public static class DublinReader
{
    public static async Task<byte[]> ReadAsync(byte[] sealedBytes)
    {
        using var dublin = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        var response = await dublin.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(sealedBytes),
            KeyId = {|MRK1004:"arn:aws:kms:us-east-1:111122223333:key/mrk-4b227777d4dd1fc61c6f884f48641d02"|},
        });
        return response.Plaintext.ToArray();
    }
}
