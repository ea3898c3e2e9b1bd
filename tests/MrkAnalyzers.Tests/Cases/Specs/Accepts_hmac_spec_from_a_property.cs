// scope: type
// dimension: near miss
// why: HMAC keys are symmetric and may well be multi-Region.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Custody;

public abstract class CustodyKey(IAmazonKeyManagementService kms)
{
    protected IAmazonKeyManagementService Kms { get; } = kms;
    public abstract Task<string> CreateAsync();
}

public sealed class ReceiptKey(IAmazonKeyManagementService kms) : CustodyKey(kms)
{
    private KeySpec Spec { get; } = KeySpec.HMAC_384;
    private static KeyUsageType Usage => KeyUsageType.GENERATE_VERIFY_MAC;

    public override async Task<string> CreateAsync()
    {
        var response = await Kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = Spec, KeyUsage = Usage, MultiRegion = true });
        return response.KeyMetadata.Arn;
    }
}
