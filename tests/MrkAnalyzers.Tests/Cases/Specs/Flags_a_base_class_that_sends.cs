// scope: cross
// dimension: cross-class
// why: The derived installer calls the protected method of its base with RSA, and the base always creates multi-Region keys.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Installers;

public abstract class InstallerBase(IAmazonKeyManagementService kms)
{
    protected async Task<string> CreateKeyAsync(string description, KeySpec spec, KeyUsageType usage)
    {
        var request = new CreateKeyRequest { Description = description };
        request.MultiRegion = true;
        request.KeySpec = spec;
        request.KeyUsage = usage;
        return (await kms.CreateKeyAsync(request)).KeyMetadata.Arn;
    }
}

public sealed class EuInstaller(IAmazonKeyManagementService kms) : InstallerBase(kms)
{
    public Task<string> InstallAsync()
    {
        return CreateKeyAsync("eu", {|MRK4001:KeySpec.RSA_2048|}, KeyUsageType.ENCRYPT_DECRYPT);
    }
}
