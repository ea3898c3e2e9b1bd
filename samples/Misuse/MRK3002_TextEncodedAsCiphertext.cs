using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Reads encrypted settings. They are base64, and base64 wants to be decoded as such.</summary>
public sealed class EncryptedSettings(IAmazonKeyManagementService kms)
{
    public async Task<string> ReadAsync(string name)
    {
        var setting = Environment.GetEnvironmentVariable(name) ?? throw new KeyNotFoundException(name);
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes(setting)), // expect MRK3002
        });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }

    public async Task<string> RenewAsync(string setting, string keyId)
    {
        var bytes = Encoding.ASCII.GetBytes(setting); // expect MRK3002
        using var blob = new MemoryStream(bytes);
        var response = await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = blob, DestinationKeyId = keyId });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
