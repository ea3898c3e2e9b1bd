// scope: cross
// dimension: cross-class
// why: ListGrants takes key ID or key ARN; the extension's caller passes an alias ARN put together from constants.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace GrantTools;

public static class GrantExtensions
{
    public static async Task<List<GrantListEntry>> AllGrantsAsync(this IAmazonKeyManagementService kms, string key)
    {
        var all = new List<GrantListEntry>();
        string? marker = null;
        do
        {
            var page = await kms.ListGrantsAsync(new ListGrantsRequest { KeyId = key, Marker = marker });
            all.AddRange(page.Grants ?? []);
            marker = page.NextMarker;
        }
        while (marker is not null);
        return all;
    }
}

public class GrantAudit
{
    private const string Account = "464646464646";

    public async Task<int> CountAsync(IAmazonKeyManagementService kms)
    {
        var grants = await kms.AllGrantsAsync({|MRK2001:$"arn:aws:kms:eu-west-1:{Account}:alias/payroll"|});
        return grants.Count;
    }
}
