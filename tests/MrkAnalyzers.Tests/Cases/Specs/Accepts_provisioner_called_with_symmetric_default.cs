// scope: cross
// dimension: cross-class
// why: The caller asks for the symmetric default.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Infra.Keys;

public interface IKeyProvisioner
{
    Task<string> CreateAsync(string description, KeySpec spec);
}

public sealed class KeyProvisioner(IAmazonKeyManagementService kms) : IKeyProvisioner
{
    public async Task<string> CreateAsync(string description, KeySpec spec)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = description,
            KeySpec = spec,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
        });
        return response.KeyMetadata.KeyId;
    }
}
//// TenantOnboarding.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Infra.Keys;

public class TenantOnboarding
{
    private readonly IKeyProvisioner _provisioner;

    public TenantOnboarding(IKeyProvisioner provisioner) => _provisioner = provisioner;

    public Task<string> OnboardAsync(string tenant)
    {
        var description = $"tenant {tenant}";
        return _provisioner.CreateAsync(description, KeySpec.SYMMETRIC_DEFAULT);
    }
}
