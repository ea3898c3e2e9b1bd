// scope: type
// dimension: two-method
// why: The alias is resolved by DescribeKey in a private method, and only the resulting ID goes to the ID-only operations.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Resolving;

public class Rotator(IAmazonKeyManagementService kms)
{
    private const string Alias = "alias/rotating";

    public async Task EnableRotationAsync()
    {
        var keyId = await ResolveAsync(Alias);
        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = keyId });
    }

    public async Task DisableAsync(string alias = Alias) => await kms.DisableKeyAsync(await ResolveAsync(alias));

    private async Task<string> ResolveAsync(string alias)
    {
        DescribeKeyResponse response = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = alias });
        return response.KeyMetadata.KeyId;
    }
}
