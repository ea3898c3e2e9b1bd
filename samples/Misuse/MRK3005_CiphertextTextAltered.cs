using System.Net;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Puts sealed values into links. Each link is treated as if it were ordinary text.</summary>
public sealed class LinkSealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> SealAsync(byte[] value)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        return text.ToLowerInvariant(); // expect MRK3005
    }

    public async Task<string> SealForFileNameAsync(byte[] value)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray()).Replace("/", ""); // expect MRK3005
    }

    public async Task<string> ProtectAsync(byte[] value)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> UnprotectAsync(string link)
    {
        var text = WebUtility.UrlDecode(link); // expect MRK3005
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) });
        return response.Plaintext.ToArray();
    }

    // Hex means the same in either case.
    public async Task<string> SealAsHexAsync(byte[] value)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        return Convert.ToHexString(response.CiphertextBlob.ToArray()).ToLowerInvariant();
    }
}
