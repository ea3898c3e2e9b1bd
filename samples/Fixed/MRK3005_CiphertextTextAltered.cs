using System.Buffers.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Puts sealed values into links and file names, each in an alphabet that is safe there.</summary>
public sealed class LinkSealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> SealAsync(byte[] value)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<string> SealForFileNameAsync(byte[] value)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        return Base64Url.EncodeToString(response.CiphertextBlob.ToArray());
    }

    public async Task<string> ProtectAsync(byte[] value)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> UnprotectAsync(string link)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(link)), KeyId = keyId });
        return response.Plaintext.ToArray();
    }

    // Hex means the same in either case.
    public async Task<string> SealAsHexAsync(byte[] value)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        return Convert.ToHexString(response.CiphertextBlob.ToArray()).ToLowerInvariant();
    }
}
