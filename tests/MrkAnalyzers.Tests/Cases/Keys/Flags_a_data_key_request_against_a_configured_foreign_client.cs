// scope: member
// dimension: combined
// why: The config object fixes ca-central-1 while the key ARN lives in us-east-2.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup.Agent;

internal class DataKeySource
{
    public async Task<(byte[] Plain, byte[] Wrapped)> NextAsync()
    {
        var config = new AmazonKeyManagementServiceConfig
        {
            RegionEndpoint = RegionEndpoint.CACentral1,
            MaxErrorRetry = 5,
        };
        IAmazonKeyManagementService kms = new AmazonKeyManagementServiceClient(config);

        var key = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeySpec = DataKeySpec.AES_256,
            KeyId = {|MRK1004:"arn:aws:kms:us-east-2:151515151515:key/e7f6c011-776e-4db7-8d33-0b54174fa7cb"|},
        });
        return (key.Plaintext.ToArray(), key.CiphertextBlob.ToArray());
    }
}
