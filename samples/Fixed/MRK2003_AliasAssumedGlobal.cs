using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Names the key of the sessions in both Regions and warms them up.</summary>
public static class WarmUp
{
    private const string Key = "alias/sessions";

    public static async Task RunAsync(string keyId)
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        await virginia.CreateAliasAsync(Key, keyId);
        await ireland.CreateAliasAsync(Key, keyId);
        await virginia.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream([1]) });
        await ireland.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream([1]) });
    }
}
