// scope: member
// dimension: path
// why: The feature constant is false, so the RSA key stays single-Region until somebody turns it on.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Toggles;

public class PartnerSetup
{
    private const bool ReplicatePartnerKeys = false;

    private readonly IAmazonKeyManagementService _kms;

    public PartnerSetup(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> RunAsync()
    {
        var request = new CreateKeyRequest { KeySpec = KeySpec.RSA_4096, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        request.MultiRegion = ReplicatePartnerKeys;
        return (await _kms.CreateKeyAsync(request)).KeyMetadata.Arn;
    }
}
