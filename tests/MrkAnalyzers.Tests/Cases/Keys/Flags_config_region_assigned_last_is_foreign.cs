// scope: member
// dimension: path
// why: The Region assigned last is eu-central-1, the ARN names us-east-2.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;
using Amazon;

namespace Edge;

public class EdgeSealer
{
    public async Task<MemoryStream> SealAsync(MemoryStream clear)
    {
        var config = new AmazonKeyManagementServiceConfig { Timeout = TimeSpan.FromSeconds(10) };
        config.RegionEndpoint = RegionEndpoint.USEast2;
        config.RegionEndpoint = RegionEndpoint.EUCentral1;
        var kms = new AmazonKeyManagementServiceClient(config);
        try
        {
            var response = await kms.EncryptAsync(new EncryptRequest
            {
                KeyId = {|MRK1004:"arn:aws:kms:us-east-2:173205080756:key/mrk-aab3238922bcc25a6f606eb525ffdc56"|},
                Plaintext = clear,
            });
            return response.CiphertextBlob;
        }
        finally
        {
            kms.Dispose();
        }
    }
}
