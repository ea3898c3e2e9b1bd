// scope: member
// dimension: lookalike
// why: ListAliases' optional KeyId filter is a key ID or ARN; giving it an alias is a common mix-up.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Inventory;

public static class AliasLookup
{
    public static async Task<string?> FindTargetAsync(IAmazonKeyManagementService kms)
    {
        ListAliasesResponse page = await kms.ListAliasesAsync(new ListAliasesRequest { KeyId = {|MRK2001:"alias/warehouse"|}, Limit = 50 });
        List<AliasListEntry> entries = page.Aliases ?? [];
        return entries.FirstOrDefault()?.TargetKeyId;
    }
}
