// scope: member
// dimension: shape
// why: new KeySpec("RSA_4096") is the same spec as the static field, only spelled longer.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public class Provision
{
    public async Task Go(AmazonKeyManagementServiceClient kms)
    {
        KeySpec spec = new KeySpec("RSA_4096");
        CreateKeyRequest r = new CreateKeyRequest();
        r.MultiRegion = true;
        r.KeySpec = {|MRK4001:spec|};
        await kms.CreateKeyAsync(r);
    }
}
