// scope: member
// dimension: local
// why: HMAC specs are symmetric; a multi-Region HMAC key verifies in each Region and is never asymmetric.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions;

public class CookieMacKeys
{
    public async Task CreateAsync(IAmazonKeyManagementService kms)
    {
        foreach (string spec in (string[])["HMAC_256", "hmac_512"])
        {
            await kms.CreateKeyAsync(new CreateKeyRequest
            {
                KeySpec = spec,
                KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC,
                MultiRegion = true,
            });
        }

        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.HMAC_384, KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC, MultiRegion = true });
    }
}
