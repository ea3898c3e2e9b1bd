// scope: member
// dimension: field
// why: The literal entry that is used is symmetric; the RSA entry of the table belongs to a single-Region key.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Catalog.Regional;

public class CatalogKeys(IAmazonKeyManagementService kms)
{
    private static readonly Dictionary<string, KeySpec> Specs = new()
    {
        { "prices", KeySpec.SYMMETRIC_DEFAULT },
        { "suppliers", KeySpec.RSA_4096 },
    };

    public async Task InstallAsync()
    {
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = Specs["prices"] });
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = Specs["suppliers"], KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
    }
}
