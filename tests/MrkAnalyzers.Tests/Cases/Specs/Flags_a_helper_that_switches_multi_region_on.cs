// scope: type
// dimension: two-method
// why: The helper mutates the request it is given, and after it the RSA request is multi-Region.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Streaming.Drm;

public class ContentKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(string title)
    {
        var request = new CreateKeyRequest
        {
            Description = title,
            KeySpec = {|MRK4001:KeySpec.RSA_4096|},
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        };
        MakeGlobal(request);
        var created = await kms.CreateKeyAsync(request);
        return created.KeyMetadata.KeyId;
    }

    private static void MakeGlobal(CreateKeyRequest request)
    {
        request.MultiRegion = true;
        request.Tags = [new Tag { TagKey = "scope", TagValue = "global" }];
    }
}
