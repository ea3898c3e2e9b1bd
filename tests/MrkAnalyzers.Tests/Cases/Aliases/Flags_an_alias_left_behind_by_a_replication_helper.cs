// scope: type
// dimension: helper
// why: The helper replicates the key; the alias is made in the primary's Region alone.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Spread;

public class Spreader
{
    private const string Alias = "alias/payments";
    private readonly AmazonKeyManagementServiceClient _virginia = new(RegionEndpoint.USEast1);
    private readonly AmazonKeyManagementServiceClient _ohio = new(RegionEndpoint.USEast2);

    public async Task RunAsync()
    {
        var key = await CreateAsync();
        await ReplicateAsync(key, "us-east-2");
        await WaitAsync(key);
        await _ohio.EncryptAsync(new EncryptRequest { KeyId = {|MRK2002:Alias|}, Plaintext = new MemoryStream([1]) });
    }

    private async Task<string> CreateAsync()
    {
        var key = (await _virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await _virginia.CreateAliasAsync(new CreateAliasRequest { AliasName = Alias, TargetKeyId = key.KeyId });
        return key.KeyId;
    }

    private Task ReplicateAsync(string key, string region) => _virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = region });

    private async Task WaitAsync(string key)
    {
        while ((await _ohio.DescribeKeyAsync(key)).KeyMetadata.KeyState != KeyState.Enabled)
        {
            await Task.Delay(500);
        }
    }
}
