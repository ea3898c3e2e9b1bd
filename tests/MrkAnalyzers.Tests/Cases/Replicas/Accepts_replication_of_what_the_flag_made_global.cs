// scope: member
// dimension: path
// why: Replication runs under the same flag.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Replicas;

public class Spreader(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(bool global)
    {
        var request = new CreateKeyRequest();
        if (global)
        {
            request.MultiRegion = true;
        }

        var key = (await kms.CreateKeyAsync(request)).KeyMetadata;
        if (global)
        {
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
        }
    }
}
