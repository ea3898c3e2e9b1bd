// scope: member
// dimension: path
// why: ServiceURL assigned last clears the Region, so nothing is known of it.
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
        config.RegionEndpoint = RegionEndpoint.EUCentral1;
        config.ServiceURL = Environment.GetEnvironmentVariable("KMS_ENDPOINT");
        var kms = new AmazonKeyManagementServiceClient(config);
        try
        {
            var response = await kms.EncryptAsync(new EncryptRequest
            {
                KeyId = "arn:aws:kms:us-east-2:173205080756:key/mrk-aab3238922bcc25a6f606eb525ffdc56",
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
