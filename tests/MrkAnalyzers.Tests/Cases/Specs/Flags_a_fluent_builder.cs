// scope: cross
// dimension: cross-class
// why: The chain says RSA and multi-Region in one sentence; the builder merely carries it.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Builders;

public sealed class KeyRequestBuilder
{
    private readonly CreateKeyRequest _request = new();

    public KeyRequestBuilder WithSpec(KeySpec spec)
    {
        _request.KeySpec = spec;
        return this;
    }

    public KeyRequestBuilder MultiRegion()
    {
        _request.MultiRegion = true;
        return this;
    }

    public CreateKeyRequest Build() => _request;
}

public class BuilderUser(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync()
    {
        var request = new KeyRequestBuilder()
            .MultiRegion()
            .WithSpec({|MRK4001:KeySpec.RSA_4096|})
            .Build();
        return (await kms.CreateKeyAsync(request)).KeyMetadata.KeyId;
    }
}
