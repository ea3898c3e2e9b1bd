using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Makes the key of an application for two Regions, and an alias in each.</summary>
public static class AliasedKey
{
    public static async Task SpreadAsync()
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        var key = (await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await virginia.CreateAliasAsync("alias/catalogue", key.KeyId);
        await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
        while ((await ireland.DescribeKeyAsync(key.KeyId)).KeyMetadata.KeyState != KeyState.Enabled)
        {
            await Task.Delay(1000);
        }

        await ireland.CreateAliasAsync("alias/catalogue", key.KeyId);
        await ireland.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = "alias/catalogue",
            KeySpec = DataKeySpec.AES_256,
        });
    }
}
