using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Binds the Region of the moment. Another Region presents another.</summary>
public sealed class Carts(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(string customer, byte[] cart)
    {
        var context = new Dictionary<string, string> { ["customer"] = customer };
        context["region"] = kms.Config.RegionEndpoint.SystemName; // expect MRK7001
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(cart), EncryptionContext = context });
        return response.CiphertextBlob.ToArray();
    }
}
