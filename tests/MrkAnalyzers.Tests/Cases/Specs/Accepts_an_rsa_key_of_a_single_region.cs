// scope: member
// dimension: shape
// why: A single-Region RSA key is nobody's business here: false, null and an absent flag all mean single-Region.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Partner.Exchange;

public class PartnerKeys(IAmazonKeyManagementService kms)
{
    public async Task CreateThree()
    {
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.RSA_4096, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.RSA_2048, MultiRegion = false });
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = "RSA_3072", MultiRegion = null });
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.ECC_NIST_P521, KeyUsage = "SIGN_VERIFY", MultiRegion = default });
    }
}
