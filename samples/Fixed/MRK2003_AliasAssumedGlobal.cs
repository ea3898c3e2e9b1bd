using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Warms up the key of the sessions in both Regions. Its <c>mrk-</c> ID names the related key in each.</summary>
public static class WarmUp
{
    public static async Task RunAsync(string keyId)
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        await virginia.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream([1]) });
        await ireland.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream([1]) });
    }
}
