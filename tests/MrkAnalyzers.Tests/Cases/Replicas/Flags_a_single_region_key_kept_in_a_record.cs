// scope: member
// dimension: record
// why: The record carries the ID on.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Replicas;

public sealed record Made(string Id, string Arn);

public class Spreader(IAmazonKeyManagementService kms)
{
    public async Task RunAsync()
    {
        var made = await MakeAsync();
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { ReplicaRegion = RegionEndpoint.EUWest1.SystemName, KeyId = {|MRK5001:made.Arn|} });
    }

    private async Task<Made> MakeAsync()
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = false });
        return new Made(response.KeyMetadata.KeyId, response.KeyMetadata.Arn);
    }
}
