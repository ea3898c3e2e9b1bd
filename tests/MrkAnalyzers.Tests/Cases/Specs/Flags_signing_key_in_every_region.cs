// scope: type
// dimension: field
// why: An elliptic-curve signing key as multi-Region key is allowed but cannot encrypt.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Webhooks;

public sealed class WebhookKeys
{
    private static readonly KeySpec Spec = KeySpec.ECC_NIST_P256;
    private readonly IAmazonKeyManagementService _kms;

    public WebhookKeys(IAmazonKeyManagementService kms) => _kms = kms;

    private bool AcrossRegions { get; } = true;

    public async Task<string> CreateAsync()
    {
        var response = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeyUsage = KeyUsageType.SIGN_VERIFY,
            KeySpec = {|MRK4002:Spec|},
            MultiRegion = AcrossRegions,
        });
        return response.KeyMetadata.Arn;
    }
}
