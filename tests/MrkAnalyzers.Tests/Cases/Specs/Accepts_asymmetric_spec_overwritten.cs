// scope: member
// dimension: path
// why: The asymmetric spec is replaced before the call.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace China.Keys;

public static class ChinaKeys
{
    public static async Task<CreateKeyResponse> CreateAsync(AmazonKeyManagementServiceClient kms, string description)
    {
        var request = new CreateKeyRequest
        {
            MultiRegion = true,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            KeySpec = KeySpec.SM2,
        };
        if (!string.IsNullOrWhiteSpace(description))
        {
            request.Description = description;
        }

        request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
        return await kms.CreateKeyAsync(request);
    }
}
