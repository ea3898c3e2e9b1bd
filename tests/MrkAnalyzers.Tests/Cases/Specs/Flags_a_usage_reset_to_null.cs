// scope: member
// dimension: local
// why: null means the usage is not sent at all, so the RSA spec stands alone as if it had never been set.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public class UsageReset
{
    public async Task<string> CreateAsync(IAmazonKeyManagementService kms)
    {
        var request = new CreateKeyRequest
        {
            KeySpec = {|MRK4001:KeySpec.RSA_3072|},
            KeyUsage = KeyUsageType.SIGN_VERIFY,
            MultiRegion = true,
        };
        request.KeyUsage = null;
        var r = await kms.CreateKeyAsync(request);
        return r.KeyMetadata.KeyId;
    }
}
