using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Rehearses the loss of a Region with a key that has a relative elsewhere.</summary>
public static class Rehearsal
{
    public static async Task<byte[]> RunAsync()
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        var key = (await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
        while ((await ireland.DescribeKeyAsync(key.KeyId)).KeyMetadata.KeyState != KeyState.Enabled)
        {
            await Task.Delay(1000);
        }

        var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = new MemoryStream([1]) });
        var opened = await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob });
        return opened.Plaintext.ToArray();
    }
}
