// scope: cross
// dimension: argument
// why: The RSA call binds to the overload that leaves MultiRegion out.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Overloads;

public static class Keys
{
    public static Task<CreateKeyResponse> CreateAsync(IAmazonKeyManagementService kms, string description) =>
        kms.CreateKeyAsync(new CreateKeyRequest { Description = description, MultiRegion = true });

    public static Task<CreateKeyResponse> CreateAsync(IAmazonKeyManagementService kms, KeySpec spec) =>
        kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = spec, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
}

public class UseKeys(IAmazonKeyManagementService kms)
{
    public async Task RunAsync()
    {
        await Keys.CreateAsync(kms, "RSA_2048 is what we had before");
        await Keys.CreateAsync(kms, KeySpec.RSA_2048);
    }
}
