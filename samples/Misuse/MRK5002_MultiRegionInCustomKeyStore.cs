using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Wants the key in the company's HSM, and everywhere.</summary>
public sealed class HsmKeys(IAmazonKeyManagementService kms)
{
    public Task CreateAsync(string keyStore) => kms.CreateKeyAsync(new CreateKeyRequest
    {
        MultiRegion = true,
        Origin = OriginType.AWS_CLOUDHSM,
        CustomKeyStoreId = keyStore, // expect MRK5002
    });
}
