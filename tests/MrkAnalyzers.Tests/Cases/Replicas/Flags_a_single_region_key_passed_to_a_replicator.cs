// scope: type
// dimension: argument
// why: The caller hands the new key to the method that replicates.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Replicas;

public class Spreader
{
    private readonly IAmazonKeyManagementService _kms;

    public Spreader(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task RunAsync()
    {
        var response = await _kms.CreateKeyAsync(new CreateKeyRequest());
        var metadata = response.KeyMetadata;
        await Task.WhenAll(AddAsync({|MRK5001:metadata.KeyId|}, "eu-west-1"), Task.CompletedTask);
    }

    private Task AddAsync(string key, string region) => _kms.ReplicateKeyAsync(new() { KeyId = key, ReplicaRegion = region });
}
