// scope: member
// dimension: loop
// why: Marker after marker; nothing found, so a key is made.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public class Startup(IAmazonKeyManagementService kms)
{
    public async Task<string> EnsureAsync(string alias)
    {
        var request = new ListAliasesRequest();
        ListAliasesResponse page;
        do
        {
            page = await kms.ListAliasesAsync(request);
            foreach (var entry in page.Aliases)
            {
                if (entry.AliasName == alias)
                {
                    return entry.TargetKeyId;
                }
            }

            request.Marker = page.NextMarker;
        }
        while (page.Truncated == true);

        var created = await {|MRK2004:kms.CreateKeyAsync|}(new CreateKeyRequest());
        var naming = new CreateAliasRequest { AliasName = alias };
        naming.TargetKeyId = created.KeyMetadata.KeyId;
        await kms.CreateAliasAsync(naming);
        return created.KeyMetadata.KeyId;
    }
}
