using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Binds the time of day and keeps it with the ciphertext, so that it can be presented again.</summary>
public sealed class Journal(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<(string Written, byte[] Ciphertext)> SealAsync(byte[] entry)
    {
        var written = $"{DateTime.UtcNow:O}";
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(entry),
            EncryptionContext = new Dictionary<string, string>
            {
                ["written"] = written,
            },
        });
        return (written, response.CiphertextBlob.ToArray());
    }
}
