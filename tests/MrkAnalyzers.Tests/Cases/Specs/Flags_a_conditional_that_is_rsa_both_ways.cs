// scope: member
// dimension: path
// why: Whatever the condition says, the spec is RSA, and the flag is on.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sizes;

public class SizeChoice(IAmazonKeyManagementService kms)
{
    public Task<CreateKeyResponse> CreateAsync(bool big) => kms.CreateKeyAsync(new CreateKeyRequest
    {
        KeySpec = {|MRK4001:big ? KeySpec.RSA_4096 : KeySpec.RSA_2048|},
        KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        MultiRegion = true,
    });
}
