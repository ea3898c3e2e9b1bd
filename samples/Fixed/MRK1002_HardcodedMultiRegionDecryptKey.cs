using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Opens the tokens of customer sessions. Whoever makes it says the key: each deployment has its own.</summary>
public sealed class SessionTokens(IAmazonKeyManagementService kms, string tokenKeyId)
{
    public async Task<string> OpenAsync(string token)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = tokenKeyId,
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(token)),
        });
        using var reader = new StreamReader(response.Plaintext);
        return await reader.ReadToEndAsync();
    }
}
