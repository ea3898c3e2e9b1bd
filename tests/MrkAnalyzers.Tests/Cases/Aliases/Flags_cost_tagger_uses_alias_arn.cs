// scope: type
// dimension: argument
// why: TagResource takes a key ID or key ARN; an alias ARN is still an alias.
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
        await SendAsync({|MRK2001:"arn:aws:kms:us-east-1:111122223333:alias/data-lake"|}, list);
    }

    private Task SendAsync(string resource, List<KmsTag> list) =>
        kms.TagResourceAsync(new TagResourceRequest { Tags = list, KeyId = resource });
}
