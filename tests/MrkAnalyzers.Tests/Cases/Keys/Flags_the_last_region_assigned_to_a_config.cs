// scope: member
// dimension: local
// why: The config's Region is overwritten before the client is made; the last one, eu-west-2, differs from the ARN's.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payments.Dr;

public class DisasterRecovery
{
    public async Task<MemoryStream> DecryptAsync(MemoryStream blob)
    {
        var cfg = new AmazonKeyManagementServiceConfig();
        cfg.RegionEndpoint = RegionEndpoint.EUWest1;
        cfg.RegionEndpoint = RegionEndpoint.EUWest2;

        var request = new DecryptRequest { CiphertextBlob = blob };
        request.KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:191919191919:key/19581e27-de7c-4d00-be1c-e19c0f9b3a5d"|};

        var client = new AmazonKeyManagementServiceClient(cfg);
        return (await client.DecryptAsync(request)).Plaintext;
    }
}
