// scope: member
// dimension: shape
// why: ReplicateKey takes a key ID or key ARN only; an alias name is refused.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public class ReplicaProvisioner
{
    private readonly IAmazonKeyManagementService _primary;
    public ReplicaProvisioner(IAmazonKeyManagementService primary) => _primary = primary;

    public async Task<string> AddReplicaAsync(string region)
    {
        var replicated = await _primary.ReplicateKeyAsync(new ReplicateKeyRequest
        {
            KeyId = {|MRK2001:"alias/customer-data"|},
            ReplicaRegion = region,
            Description = "replica of customer-data",
        });
        return replicated.ReplicaKeyMetadata.Arn;
    }
}
