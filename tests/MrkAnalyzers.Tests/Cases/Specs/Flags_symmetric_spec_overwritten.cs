// scope: member
// dimension: path
// why: The last spec before the call is SM2.
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
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
        };
        if (!string.IsNullOrWhiteSpace(description))
        {
            request.Description = description;
        }

        request.KeySpec = {|MRK4001:KeySpec.SM2|};
        return await kms.CreateKeyAsync(request);
    }
}
