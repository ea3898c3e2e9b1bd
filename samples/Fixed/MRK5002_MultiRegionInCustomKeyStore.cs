using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Wants the key everywhere, and so in KMS itself.</summary>
public sealed class HsmKeys(IAmazonKeyManagementService kms)
{
    public Task CreateAsync() => kms.CreateKeyAsync(new CreateKeyRequest
    {
        MultiRegion = true,
    });
}
