// scope: member
// dimension: combined
// why: The ARN follows the client to any Region and its ID is an mrk- constant: portable, yet fixed in source.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Followers;

public class FollowingReader
{
    private const string Account = "737373737373";
    private const string Id = "mrk-8e296a067a37563370ded05f5a3bf3ec";
    private readonly AmazonKeyManagementServiceClient _kms;
    public FollowingReader(AmazonKeyManagementServiceClient kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var region = _kms.Config.RegionEndpoint.SystemName;
        var localArn = $"arn:aws:kms:{region}:{Account}:key/{Id}";
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1002:localArn|},
            CiphertextBlob = new MemoryStream(blob),
        });
        return response.Plaintext.ToArray();
    }
}
