// scope: type
// dimension: two-method
// why: Both halves of the tuple are literal; the caller unpacks them straight into the request.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Lottery;

public class DrawKeys
{
    private readonly IAmazonKeyManagementService kms;
    public DrawKeys(IAmazonKeyManagementService kms) { this.kms = kms; }

    public async Task<string> Setup()
    {
        var settings = Settings();
        var request = new CreateKeyRequest();
        request.MultiRegion = settings.Multi;
        request.KeySpec = {|MRK4002:settings.Spec|};
        request.KeyUsage = "SIGN_VERIFY";
        var answer = await kms.CreateKeyAsync(request);
        return answer.KeyMetadata.KeyId;
    }

    private static (KeySpec Spec, bool Multi) Settings() => (KeySpec.ECC_NIST_EDWARDS25519, true);
}
