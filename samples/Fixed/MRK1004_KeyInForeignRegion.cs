using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>The standby site in Ireland. It names keys by what they have in common with those in Virginia.</summary>
public sealed class StandbySite(string recordsKeyId) : IDisposable
{
    private readonly AmazonKeyManagementServiceClient kms = new(RegionEndpoint.EUWest1);

    public async Task<byte[]> SealAsync(byte[] record)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab",
            Plaintext = new MemoryStream(record),
        });
        return response.CiphertextBlob.ToArray();
    }

    public async Task<byte[]> OpenAsync(byte[] ciphertext)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext) };
        request.KeyId = recordsKeyId;
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    // This key is in Virginia alone.
    public static async Task DisableAsync()
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await virginia.DisableKeyAsync("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
    }

    public void Dispose() => kms.Dispose();
}
