// scope: member
// dimension: argument
// why: The alias stands where the target key belongs; CreateAlias cannot point at another alias.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bootstrap;

public class AliasBootstrap
{
    public async Task EnsureAsync(IAmazonKeyManagementService kms)
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
        var keyId = created.KeyMetadata.KeyId;
        await kms.CreateAliasAsync(keyId, {|MRK2001:"alias/bootstrap"|});
    }
}
