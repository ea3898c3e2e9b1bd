using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Binds whose cart it is, which is the same in every Region.</summary>
public sealed class Carts(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(string customer, byte[] cart)
    {
        var context = new Dictionary<string, string> { ["customer"] = customer };
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(cart), EncryptionContext = context });
        return response.CiphertextBlob.ToArray();
    }
}
