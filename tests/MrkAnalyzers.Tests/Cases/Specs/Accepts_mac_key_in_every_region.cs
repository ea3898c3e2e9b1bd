// scope: type
// dimension: field
// why: HMAC keys are symmetric.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Webhooks;

public sealed class WebhookKeys
{
    private static readonly KeySpec Spec = KeySpec.HMAC_256;
    private readonly IAmazonKeyManagementService _kms;

    public WebhookKeys(IAmazonKeyManagementService kms) => _kms = kms;

    private bool AcrossRegions { get; } = true;

    public async Task<string> CreateAsync()
    {
        var response = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC,
            KeySpec = Spec,
            MultiRegion = AcrossRegions,
        });
        return response.KeyMetadata.Arn;
    }
}
