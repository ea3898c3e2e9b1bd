// scope: member
// dimension: field
// why: The table is private, read-only and never written, and the entry asked for by literal is RSA.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Catalog.Keys;

public class CatalogKeys(IAmazonKeyManagementService kms)
{
    private static readonly IReadOnlyDictionary<string, KeySpec> Specs = new Dictionary<string, KeySpec>
    {
        ["prices"] = KeySpec.RSA_2048,
        ["contracts"] = KeySpec.RSA_4096,
    };

    public async Task<string> CreateContractKeyAsync()
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "contracts",
            MultiRegion = true,
            KeySpec = {|MRK4001:Specs["contracts"]|},
        });
        return response.KeyMetadata.Arn;
    }
}
