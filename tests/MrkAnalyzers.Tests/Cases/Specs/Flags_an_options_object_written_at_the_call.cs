// scope: cross
// dimension: cross-class
// why: The options are written in source at the call, with both faults in them; nothing is read from configuration.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging.Keys;

public sealed class KeyOptions
{
    public KeySpec? Spec { get; init; }
    public bool MultiRegion { get; init; }
    public string? Description { get; init; }
}

public sealed class KeyWriter(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(KeyOptions options)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = options.Description,
            KeySpec = options.Spec,
            MultiRegion = options.MultiRegion,
        });
        return response.KeyMetadata.Arn;
    }
}

public sealed class InboxFeature(KeyWriter writer)
{
    public Task<string> EnableAsync() =>
        writer.CreateAsync({|MRK4001:new KeyOptions { Spec = KeySpec.RSA_2048, MultiRegion = true, Description = "inbox" }|});
}
