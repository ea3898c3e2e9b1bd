// scope: member
// dimension: field
// why: A get-only property with a literal body is a constant by another name.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fleet;

public class FleetKeys
{
    private readonly IAmazonKeyManagementService _kms;
    private static KeySpec Spec => KeySpec.RSA_2048;
    private bool ReplicateGlobally { get; } = true;

    public FleetKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task Provision()
    {
        await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = {|MRK4001:Spec|},
            MultiRegion = ReplicateGlobally,
            Description = "fleet telemetry",
        });
    }
}
