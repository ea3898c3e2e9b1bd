// scope: member
// dimension: shape
// why: An ECC multi-Region key is supported, but it can never encrypt, so code that expects blob-only decryption should know early.
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tokens;

public sealed class JwtSigningKeys(IAmazonKeyManagementService kms)
{
    public async ValueTask<string> CreateAsync(CancellationToken cancellationToken = default)
    {
        var created = await kms.CreateKeyAsync(
            new CreateKeyRequest
            {
                Description = "JWT signing, active-active",
                MultiRegion = true,
                KeySpec = {|MRK4002:KeySpec.ECC_NIST_P256|},
                KeyUsage = KeyUsageType.SIGN_VERIFY,
            },
            cancellationToken);

        return created.KeyMetadata.KeyId;
    }
}
