// scope: member
// dimension: local
// why: The deconstructed tuple hands a literal spec and a literal true to the request; the reader sees both on one line.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class Seeder
{
    public static async Task SeedAsync(IAmazonKeyManagementService kms)
    {
        var (spec, everywhere) = (KeySpec.RSA_2048, true);
        await kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = {|MRK4001:spec|},
            MultiRegion = everywhere,
        });
    }
}
