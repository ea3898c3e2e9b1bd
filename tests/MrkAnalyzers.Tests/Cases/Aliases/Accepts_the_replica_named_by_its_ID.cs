// scope: type
// dimension: near miss
// why: The alias stays in the primary's Region, and the replica is named by the ID.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Spread;

public class Spreader
{
    private readonly AmazonKeyManagementServiceClient _virginia = new(RegionEndpoint.USEast1);
    private readonly AmazonKeyManagementServiceClient _ohio = new(RegionEndpoint.USEast2);

    public async Task RunAsync()
    {
        var key = (await _virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await _virginia.CreateAliasAsync("alias/payments", key.KeyId);
        await _virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "us-east-2" });
        await Task.Delay(30_000);
        await _virginia.EncryptAsync(new EncryptRequest { KeyId = "alias/payments", Plaintext = new MemoryStream([1]) });
        await _ohio.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = new MemoryStream([1]) });
    }
}
