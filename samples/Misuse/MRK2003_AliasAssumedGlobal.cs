using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Warms up the key of the sessions in both Regions. One name is two aliases here, and nothing sees to either.</summary>
public static class WarmUp
{
    private const string Key = "alias/sessions";

    public static async Task RunAsync()
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        await virginia.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream([1]) });
        await ireland.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream([1]) }); // expect MRK2003
    }
}
