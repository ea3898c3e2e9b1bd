// scope: member
// dimension: shape
// why: The unqualified names are the symmetric and the HMAC spec.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static Amazon.KeyManagementService.KeySpec;
using static Amazon.KeyManagementService.KeyUsageType;

namespace Unqualified;

public static class StaticNames
{
    public static async Task RunAsync(IAmazonKeyManagementService kms)
    {
        await kms.CreateKeyAsync(new() { MultiRegion = true, KeySpec = SYMMETRIC_DEFAULT, KeyUsage = ENCRYPT_DECRYPT });
        await kms.CreateKeyAsync(new() { MultiRegion = true, KeySpec = HMAC_224, KeyUsage = GENERATE_VERIFY_MAC });
    }
}
