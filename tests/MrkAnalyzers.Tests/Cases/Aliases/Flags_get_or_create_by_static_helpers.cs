// scope: cross
// dimension: static
// why: Static helpers take the client; the program composes them.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public static class Keys
{
    public static async Task<bool> ExistsAsync(IAmazonKeyManagementService kms, string alias)
    {
        try
        {
            await kms.DescribeKeyAsync(alias);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    public static async Task CreateAsync(IAmazonKeyManagementService kms, string alias)
    {
        var key = await {|MRK2004:kms.CreateKeyAsync|}(new CreateKeyRequest { MultiRegion = true });
        await kms.CreateAliasAsync(alias, key.KeyMetadata.KeyId);
    }
}

public class Startup(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(string alias)
    {
        if (!await Keys.ExistsAsync(kms, alias))
        {
            await Keys.CreateAsync(kms, alias);
        }
    }
}
