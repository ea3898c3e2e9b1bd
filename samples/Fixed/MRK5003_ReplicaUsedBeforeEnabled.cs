using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Adds a Region and waits until KMS has made the key there.</summary>
public sealed class NewRegion(IAmazonKeyManagementService primary, TimeProvider time)
{
    public async Task<byte[]> AddAsync(string keyId, string region)
    {
        await primary.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region });

        using var there = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
        while (!await IsEnabledAsync(there, keyId))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time);
        }

        var response = await there.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream([1]) });
        return response.CiphertextBlob.ToArray();
    }

    private static async Task<bool> IsEnabledAsync(IAmazonKeyManagementService there, string keyId)
    {
        try
        {
            return (await there.DescribeKeyAsync(keyId)).KeyMetadata.KeyState == KeyState.Enabled;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }
}
