// scope: member
// dimension: shape
// why: This is the recommended key: symmetric, multi-Region, and blob-only decryption works in each Region.
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payments.Infrastructure.Keys;

public sealed class SettlementKeyFactory(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(CancellationToken ct)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "settlement files",
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
        }, ct);
        return response.KeyMetadata.Arn;
    }
}
