using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Stores customers' secrets in a text column. UTF-8 replaces what it does not know, so they are lost the moment they are stored.</summary>
public sealed class SecretColumn(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> SealAsync(string secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(secret)),
        });
        return Encoding.UTF8.GetString(response.CiphertextBlob.ToArray()); // expect MRK3001
    }

    public async Task<string> NewDataKeyAsync()
    {
        var response = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        using var reader = new StreamReader(response.CiphertextBlob); // expect MRK3001
        return await reader.ReadToEndAsync();
    }
}
