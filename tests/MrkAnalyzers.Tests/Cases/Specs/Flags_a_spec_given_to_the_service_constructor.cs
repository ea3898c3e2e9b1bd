// scope: cross
// dimension: argument
// why: The composition root decides RSA for a provisioner that always makes multi-Region keys.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Retail.Keys;

public sealed class KeyProvisioner
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly KeySpec _spec;

    public KeyProvisioner(IAmazonKeyManagementService kms, KeySpec spec)
    {
        _kms = kms;
        _spec = spec;
    }

    public async Task<string> CreateAsync(string name)
    {
        var response = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = name,
            KeySpec = _spec,
            MultiRegion = true,
        });
        return response.KeyMetadata.Arn;
    }
}
//// Startup.cs
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;

namespace Retail.Keys;

public static class Startup
{
    public static Task<string> RunAsync()
    {
        var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);
        var provisioner = new KeyProvisioner(kms, {|MRK4001:KeySpec.RSA_2048|});
        return provisioner.CreateAsync("loyalty");
    }
}
