// scope: type
// dimension: near miss
// why: The creator makes a key multi-Region only where the spec is the symmetric one.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Keys;

public class KeyFactory
{
    private readonly IAmazonKeyManagementService _kms;

    public KeyFactory(IAmazonKeyManagementService kms) { _kms = kms; }

    public Task<KeyMetadata> CreateExchangeKeyAsync() => CreateAsync("partner exchange", KeySpec.RSA_2048);

    public Task<KeyMetadata> CreateDataKeyAsync() => CreateAsync("data at rest", KeySpec.SYMMETRIC_DEFAULT);

    private async Task<KeyMetadata> CreateAsync(string description, KeySpec spec)
    {
        var request = new CreateKeyRequest();
        request.Description = description;
        request.KeySpec = spec;
        request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
        request.MultiRegion = spec == KeySpec.SYMMETRIC_DEFAULT;
        return (await _kms.CreateKeyAsync(request)).KeyMetadata;
    }
}
