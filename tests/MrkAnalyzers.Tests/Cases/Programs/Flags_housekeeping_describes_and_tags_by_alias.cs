// scope: cross
// dimension: two-method
// why: The helper hands the alias to TagResource and UpdateKeyDescription, which take none.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Housekeeping;

internal static class KeyChores
{
    internal static async Task LabelAsync(this IAmazonKeyManagementService kms, string key, params string[] owners)
    {
        var request = new TagResourceRequest { KeyId = key, Tags = new List<Tag>() };
        foreach (var owner in owners)
        {
            request.Tags.Add(new Tag { TagKey = "owner-" + owner, TagValue = "yes" });
        }

        await kms.TagResourceAsync(request);
    }
}
//// Chores.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Housekeeping;

public class Chores(IAmazonKeyManagementService kms)
{
    public async Task RunAsync()
    {
        await foreach (var entry in kms.Paginators.ListKeys(new ListKeysRequest()).Keys)
        {
            await kms.LabelAsync(entry.KeyId, "platform", "security");
        }
        
        await kms.LabelAsync({|MRK2001:"alias/shared"|}, "platform");
        await kms.UpdateKeyDescriptionAsync(new UpdateKeyDescriptionRequest { Description = "shared", KeyId = {|MRK2001:"alias/shared"|} });
    }
}
