// scope: member
// dimension: shape
// why: The captured request gets its spec inside the local function and is sent right after, with MultiRegion already on.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Hr.Archive;

public class ArchiveKey
{
    public async Task<CreateKeyResponse> CreateAsync(IAmazonKeyManagementService kms)
    {
        return await Send();

        Task<CreateKeyResponse> Send()
        {
            var request = new CreateKeyRequest { MultiRegion = true };
            request.KeySpec = {|MRK4001:KeySpec.RSA_2048|};
            request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
            return kms.CreateKeyAsync(request);
        }
    }
}
