using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Copies a secret to Ireland and opens it on the way. The ciphertext would have done.</summary>
public static class Copy
{
    public static async Task<byte[]> ToIrelandAsync(byte[] ciphertext)
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        var key = (await ireland.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        var opened = await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext), KeyId = key.KeyId });
        var copy = await ireland.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = opened.Plaintext }); // expect MRK6001
        return copy.CiphertextBlob.ToArray();
    }
}
