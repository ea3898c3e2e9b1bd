// scope: member
// dimension: path
// why: RSA entries are skipped with continue, so only symmetric and HMAC specs become multi-Region.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Benchmarks.Skip;

public class KeyMatrix
{
    public async Task CreateAllAsync(IAmazonKeyManagementService kms)
    {
        foreach (var spec in new[] { KeySpec.SYMMETRIC_DEFAULT, KeySpec.RSA_2048, KeySpec.HMAC_256 })
        {
            if (spec == KeySpec.RSA_2048)
            {
                continue;
            }

            await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = spec, MultiRegion = true });
        }
    }
}
