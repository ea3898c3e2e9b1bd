// scope: member
// dimension: shape
// why: RSA ciphertext names no key, so a replica cannot decrypt it from the blob alone; the usage says ENCRYPT_DECRYPT, so decryption in another Region is plainly intended.
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payments.Infrastructure.Keys;

public sealed class CardVaultKeyFactory(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(CancellationToken ct)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "card vault, DR capable",
            KeySpec = {|MRK4001:KeySpec.RSA_4096|},
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
        }, ct);
        return response.KeyMetadata.Arn;
    }
}
