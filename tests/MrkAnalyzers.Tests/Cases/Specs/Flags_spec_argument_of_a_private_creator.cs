// scope: type
// dimension: two-method
// why: The caller gives RSA_2048 to the creator, whose request is multi-Region and for encryption.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Keys;

public class KeyFactory
{
    private readonly IAmazonKeyManagementService _kms;

    public KeyFactory(IAmazonKeyManagementService kms) { _kms = kms; }

    public Task<KeyMetadata> CreateExchangeKeyAsync() => CreateAsync("partner exchange", {|MRK4001:KeySpec.RSA_2048|});

    public Task<KeyMetadata> CreateDataKeyAsync() => CreateAsync("data at rest", KeySpec.SYMMETRIC_DEFAULT);

    private async Task<KeyMetadata> CreateAsync(string description, KeySpec spec)
    {
        var request = new CreateKeyRequest();
        request.Description = description;
        request.KeySpec = spec;
        request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
        request.MultiRegion = true;
        return (await _kms.CreateKeyAsync(request)).KeyMetadata;
    }
}
