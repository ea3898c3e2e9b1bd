// scope: cross
// dimension: near miss
// why: The lambda sets a description, and the spec stays the symmetric default.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Infra;

public sealed class KeyCreator(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateGlobalAsync(Action<CreateKeyRequest> configure)
    {
        var request = new CreateKeyRequest { MultiRegion = true };
        configure(request);
        return (await kms.CreateKeyAsync(request)).KeyMetadata.KeyId;
    }

    public async Task<string> CreateLocalAsync(Action<CreateKeyRequest> configure)
    {
        var request = new CreateKeyRequest { MultiRegion = false };
        configure(request);
        return (await kms.CreateKeyAsync(request)).KeyMetadata.KeyId;
    }
}

public sealed class Startup
{
    private readonly KeyCreator _creator;
    public Startup(KeyCreator creator) => _creator = creator;

    public Task<string> PartnerKeyAsync() => _creator.CreateLocalAsync(r =>
    {
        r.KeySpec = KeySpec.RSA_2048;
        r.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
    });

    public Task<string> StorageKeyAsync() => _creator.CreateGlobalAsync(r => r.Description = "storage");
}
