using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Creates the keys of a new tenant. RSA ciphertext does not name its key, so no Region can decrypt it from the blob alone.</summary>
public sealed class TenantKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(string tenant)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = $"Data of {tenant}",
            MultiRegion = true,
            KeySpec = KeySpec.RSA_2048, // expect MRK4001
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        });
        return response.KeyMetadata.KeyId;
    }

    // Symmetric is what is meant nearly always, and the default.
    public async Task<string> CreateForBackupsAsync()
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest { Description = "Backups", MultiRegion = true });
        return response.KeyMetadata.KeyId;
    }
}
