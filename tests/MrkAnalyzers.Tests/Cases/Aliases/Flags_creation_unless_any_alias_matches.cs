// scope: member
// dimension: linq
// why: A search of the list of aliases decides.
using System;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public class Startup(IAmazonKeyManagementService kms)
{
    private const string Alias = "alias/app";

    public async Task EnsureAsync()
    {
        var response = await kms.ListAliasesAsync(new ListAliasesRequest { Limit = 100 });
        if (response.Aliases.Any(entry => string.Equals(entry.AliasName, Alias, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        var created = await {|MRK2004:kms.CreateKeyAsync|}(new CreateKeyRequest { Description = "app" });
        await kms.CreateAliasAsync(Alias, created.KeyMetadata.KeyId);
    }
}
