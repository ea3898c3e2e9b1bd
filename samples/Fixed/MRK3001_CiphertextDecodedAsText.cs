using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Stores customers' secrets in a text column, as base64.</summary>
public sealed class SecretColumn(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> SealAsync(string secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(secret)),
        });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<string> NewDataKeyAsync()
    {
        var response = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
