using System.Security.Cryptography;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using MrkAnalyzers.Runtime;
using MultiRegionKey = MrkAnalyzers.Runtime.MultiRegionKey;

namespace Fixed;

/// <summary>Opens session tickets that come back from the browser, and only those of the expected key, whatever its Region.</summary>
public sealed class Tickets(IAmazonKeyManagementService kms, string expectedKeyArn)
{
    private readonly MultiRegionKey key = MultiRegionKey.Parse(expectedKeyArn);

    public async Task<byte[]> OpenAsync(byte[] ticket)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(ticket) });
        if (!key.IsRelated(response.KeyId))
        {
            throw new CryptographicException("The ticket was not made here.");
        }

        return response.Plaintext.ToArray();
    }

    // The cipher of the runtime library checks by itself.
    public async Task<byte[]> OpenCheckedAsync(byte[] ticket)
    {
        using var plaintext = await new MultiRegionCipher(key, [kms]).DecryptAsync(new Ciphertext(ticket), new Dictionary<string, string>());
        return plaintext.Bytes.ToArray();
    }
}
