using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Keeps wrapped data keys in a table whose columns take whatever KMS may answer.</summary>
public sealed class KeyTable(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> NewRowAsync()
    {
        var response = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        return response.CiphertextBlob.ToArray();
    }

    public async Task<string> NewTextRowAsync(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> OpenAsync(byte[] row)
    {
        using var blob = new MemoryStream(row);
        var renewed = await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = blob, DestinationKeyId = keyId });
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = renewed.CiphertextBlob });
        return response.Plaintext.ToArray();
    }
}
