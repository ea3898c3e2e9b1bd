// scope: cross
// dimension: argument
// why: The spec that is passed along chooses a description text; the request never gets it.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Policies;

public sealed class DescribedKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(KeySpec replaces)
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "successor of the " + replaces.Value + " key",
            MultiRegion = true,
        });
        return created.KeyMetadata.Arn;
    }
}

public sealed class Migration(DescribedKeys keys)
{
    public Task<string> RunAsync() => keys.CreateAsync(KeySpec.RSA_2048);
}
