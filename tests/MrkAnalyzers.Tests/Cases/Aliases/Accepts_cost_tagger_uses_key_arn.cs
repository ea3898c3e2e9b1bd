// scope: type
// dimension: near miss
// why: TagResource gets a key ARN whose description mentions the alias.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using KmsTag = Amazon.KeyManagementService.Model.Tag;

namespace FinOps;

public class CostTagger
{
    private readonly IAmazonKeyManagementService kms;

    public CostTagger(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task TagAllAsync(IReadOnlyDictionary<string, string> tags)
    {
        var list = tags.Select(pair => new KmsTag { TagKey = pair.Key, TagValue = pair.Value }).ToList();
        list.Add(new KmsTag { TagKey = "known-as", TagValue = "alias/data-lake" });
        await SendAsync("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", list);
    }

    private Task SendAsync(string resource, List<KmsTag> list) =>
        kms.TagResourceAsync(new TagResourceRequest { Tags = list, KeyId = resource });
}
