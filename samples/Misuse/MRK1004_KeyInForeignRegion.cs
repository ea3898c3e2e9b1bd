using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>The standby site in Ireland, set up by copying the code of the one in Virginia.</summary>
public sealed class StandbySite : IDisposable
{
    private readonly AmazonKeyManagementServiceClient kms = new(RegionEndpoint.EUWest1);

    public async Task<byte[]> SealAsync(byte[] record)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", // expect MRK1004
            Plaintext = new MemoryStream(record),
        });
        return response.CiphertextBlob.ToArray();
    }

    public async Task<byte[]> OpenAsync(byte[] ciphertext)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext) };
        request.KeyId = "arn:aws:kms:us-east-1:111122223333:alias/records"; // expect MRK1004
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    public Task DisableAsync() =>
        kms.DisableKeyAsync("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"); // expect MRK1004

    public void Dispose() => kms.Dispose();
}
