using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Creates the keys of a new tenant. Their ciphertext says which key it belongs to.</summary>
public sealed class TenantKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(string tenant)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = $"Data of {tenant}",
            MultiRegion = true,
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        });
        return response.KeyMetadata.KeyId;
    }

    // The same: it is the default.
    public async Task<string> CreateForBackupsAsync()
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest { Description = "Backups", MultiRegion = true });
        return response.KeyMetadata.KeyId;
    }
}
