using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Binds the time of day, which nobody can present again.</summary>
public sealed class Journal(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(byte[] entry)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(entry),
            EncryptionContext = new Dictionary<string, string>
            {
                ["written"] = $"{DateTime.UtcNow:O}", // expect MRK7002
            },
        });
        return response.CiphertextBlob.ToArray();
    }

    // Kept with the ciphertext, it can be presented again.
    public async Task<(string Written, byte[] Ciphertext)> SealDatedAsync(byte[] entry)
    {
        var written = $"{DateTime.UtcNow:O}";
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(entry),
            EncryptionContext = new Dictionary<string, string> { ["written"] = written },
        });
        return (written, response.CiphertextBlob.ToArray());
    }
}
