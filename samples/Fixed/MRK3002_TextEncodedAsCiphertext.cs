using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Reads encrypted settings. They are base64 and decoded as such.</summary>
public sealed class EncryptedSettings(IAmazonKeyManagementService kms, string settingsKeyId)
{
    public async Task<string> ReadAsync(string name)
    {
        var setting = Environment.GetEnvironmentVariable(name) ?? throw new KeyNotFoundException(name);
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(setting)),
            KeyId = settingsKeyId,
        });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }

    public async Task<string> RenewAsync(string setting, string keyId)
    {
        var bytes = Convert.FromBase64String(setting);
        using var blob = new MemoryStream(bytes);
        var response = await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = blob, DestinationKeyId = keyId });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
