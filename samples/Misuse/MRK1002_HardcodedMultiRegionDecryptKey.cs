using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Opens the tokens of customer sessions. The key is right in every Region, but a new one needs a release.</summary>
public sealed class SessionTokens(IAmazonKeyManagementService kms)
{
    private const string TokenKey = "mrk-1234abcd12ab34cd56ef1234567890ab";

    public async Task<string> OpenAsync(string token)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = TokenKey, // expect MRK1002
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(token)),
        });
        using var reader = new StreamReader(response.Plaintext);
        return await reader.ReadToEndAsync();
    }
}
