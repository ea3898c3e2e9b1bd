// scope: type
// dimension: field
// why: The alias ARN is of the client's Region.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon;

namespace Games.Tokyo;

public sealed class TokyoKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public TokyoKeys()
    {
        var config = new AmazonKeyManagementServiceConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName("ap-northeast-1"),
            MaxErrorRetry = 5,
        };
        _kms = new AmazonKeyManagementServiceClient(config);
    }

    public async Task<(byte[] Clear, byte[] Wrapped)> NewKeyAsync()
    {
        var request = new GenerateDataKeyRequest { KeySpec = DataKeySpec.AES_256 };
        request.KeyId = "arn:aws:kms:ap-northeast-1:314159265358:alias/games";
        var key = await _kms.GenerateDataKeyAsync(request);
        return (key.Plaintext.ToArray(), key.CiphertextBlob.ToArray());
    }
}
