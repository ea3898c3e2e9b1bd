// scope: member
// dimension: local
// why: The tuples pair RSA with false and the symmetric spec with true, element by element.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tuples;

public static class PairSeeder
{
    public static async Task SeedAsync(IAmazonKeyManagementService kms)
    {
        foreach (var (spec, multi) in new (KeySpec, bool)[] { (KeySpec.RSA_2048, false), (KeySpec.SYMMETRIC_DEFAULT, true) })
        {
            var request = new CreateKeyRequest();
            request.KeySpec = spec;
            request.MultiRegion = multi;
            await kms.CreateKeyAsync(request);
        }
    }
}
