// scope: member
// dimension: local
// why: RSA with SIGN_VERIFY is a legitimate distributed-signing key: worth a note, not the warning for encryption keys.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Release.Signing;

public class PackageSigner
{
    public async Task<string> Setup(IAmazonKeyManagementService kms)
    {
        var usage = KeyUsageType.SIGN_VERIFY;
        var req = new CreateKeyRequest();
        req.KeyUsage = usage;
        req.MultiRegion = true;
        req.KeySpec = {|MRK4002:KeySpec.RSA_4096|};
        var resp = await kms.CreateKeyAsync(req);
        return resp.KeyMetadata.Arn;
    }
}
