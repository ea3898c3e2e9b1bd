using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Rehearses the loss of a Region with a key that has no relative elsewhere.</summary>
public static class Rehearsal
{
    public static async Task<byte[]> RunAsync()
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        var key = (await virginia.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata;
        var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = new MemoryStream([1]) });
        var opened = await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob }); // expect MRK5004
        return opened.Plaintext.ToArray();
    }
}
