// scope: member
// dimension: shape
// why: The alias is only compared with; ReplicateKey gets the entry's target key ID.
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Entries;

public sealed class ReplicateByAlias(IAmazonKeyManagementService kms)
{
    public async Task ReplicateAsync(string region)
    {
        await foreach (var entry in kms.Paginators.ListAliases(new ListAliasesRequest()).Aliases)
        {
            if (entry.AliasName != "alias/customer-data")
                continue;

            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = entry.TargetKeyId, ReplicaRegion = region });
            return;
        }
    }
}
