// scope: type
// dimension: near miss
// why: The field finds SYMMETRIC_DEFAULT; AES_128 is only the tag.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

internal static class EdgeKeys
{
    private static readonly KeySpec Spec = KeySpec.FindValue("SYMMETRIC_DEFAULT");

    internal static async Task<KeyMetadata> AddAsync(IAmazonKeyManagementService kms)
    {
        var answer = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = Spec,
            Tags = new List<Tag> { new Tag { TagKey = "data-keys", TagValue = "AES_128" } },
        });
        return answer.KeyMetadata;
    }
}
