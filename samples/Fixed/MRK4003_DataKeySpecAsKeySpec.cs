using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Creates the key of an archive and its data keys, each by a spec of its own list.</summary>
public sealed class ArchiveKeys(IAmazonKeyManagementService kms)
{
    private const string Cipher = "AES_256";

    public async Task<string> CreateAsync()
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "Archive",
            MultiRegion = true,
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
        });
        return response.KeyMetadata.KeyId;
    }

    // Here it belongs.
    public async Task<byte[]> CreateDataKeyAsync(string keyId)
    {
        var response = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = Cipher });
        return response.CiphertextBlob.ToArray();
    }
}
