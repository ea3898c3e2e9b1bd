// scope: type
// dimension: field
// why: KeySpec.FindValue interns any text, also AES_128.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

internal static class EdgeKeys
{
    private static readonly KeySpec Spec = KeySpec.FindValue("AES_128");

    internal static async Task<KeyMetadata> AddAsync(IAmazonKeyManagementService kms, string owner)
    {
        var answer = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = {|MRK4003:Spec|},
            Tags = new List<Tag> { new Tag { TagKey = "owner", TagValue = owner } },
        });
        return answer.KeyMetadata;
    }
}

