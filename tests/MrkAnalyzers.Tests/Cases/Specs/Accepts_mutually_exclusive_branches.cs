// scope: member
// dimension: path
// why: RSA is chosen only where MultiRegion is off, and MultiRegion is on only where the spec is symmetric.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Exchange.Keys;

public class ExchangeKeyBuilder(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(bool partnerFacing)
    {
        var request = new CreateKeyRequest { KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        if (partnerFacing)
        {
            request.KeySpec = KeySpec.RSA_2048;
            request.MultiRegion = false;
        }
        else
        {
            request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
            request.MultiRegion = true;
        }

        var created = await kms.CreateKeyAsync(request);
        return created.KeyMetadata.Arn;
    }
}
