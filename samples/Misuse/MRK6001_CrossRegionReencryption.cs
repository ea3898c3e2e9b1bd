using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Copies a secret to Ireland and opens it on the way. The ciphertext would have done.</summary>
public static class Copy
{
    private const string Key = "mrk-1234abcd12ab34cd56ef1234567890ab";

    public static async Task<byte[]> ToIrelandAsync(byte[] ciphertext)
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        var opened = await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext) });
        var copy = await ireland.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = opened.Plaintext }); // expect MRK6001
        return copy.CiphertextBlob.ToArray();
    }
}
