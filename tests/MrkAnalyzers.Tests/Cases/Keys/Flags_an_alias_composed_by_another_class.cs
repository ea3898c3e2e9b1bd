// scope: cross
// dimension: cross-class
// why: AliasNames.For yields a text that begins with alias/ for every tenant, and TagResource takes no alias.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tagging;

public static class AliasNames
{
    public static string For(string tenant) => $"alias/tenants/{tenant.ToLowerInvariant()}";
}

public class TenantTagger
{
    private readonly IAmazonKeyManagementService _kms;
    public TenantTagger(IAmazonKeyManagementService kms) => _kms = kms;

    public Task TagAsync(string tenant, string costCentre)
    {
        return _kms.TagResourceAsync(new TagResourceRequest
        {
            KeyId = {|MRK2001:AliasNames.For(tenant)|},
            Tags = new List<Tag> { new() { TagKey = "cost-centre", TagValue = costCentre } },
        });
    }
}
