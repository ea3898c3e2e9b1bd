// scope: type
// dimension: field
// why: The client of the field calls ap-northeast-1; the alias ARN is of us-west-2.
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
        request.KeyId = {|MRK1004:"arn:aws:kms:us-west-2:314159265358:alias/games"|};
        var key = await _kms.GenerateDataKeyAsync(request);
        return (key.Plaintext.ToArray(), key.CiphertextBlob.ToArray());
    }
}
