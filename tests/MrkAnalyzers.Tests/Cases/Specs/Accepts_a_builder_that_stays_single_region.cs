// scope: cross
// dimension: cross-class
// why: The partner key never calls Global(), and the global key never calls WithSpec; two builder objects, two keys.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Builders.Split;

public sealed class KeyBuilder
{
    private KeySpec? _spec;
    private bool _global;

    public KeyBuilder WithSpec(KeySpec spec) { _spec = spec; return this; }

    public KeyBuilder Global() { _global = true; return this; }

    public CreateKeyRequest Build() => new() { KeySpec = _spec, MultiRegion = _global };
}

public class KeySetup(IAmazonKeyManagementService kms)
{
    public async Task RunAsync()
    {
        var global = new KeyBuilder().Global().Build();
        var partner = new KeyBuilder().WithSpec(KeySpec.RSA_2048).Build();
        await kms.CreateKeyAsync(global);
        await kms.CreateKeyAsync(partner);
    }
}
