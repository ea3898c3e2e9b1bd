using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Adds a Region and is in a hurry: KMS still makes the key that this uses.</summary>
public sealed class NewRegion(IAmazonKeyManagementService primary)
{
    public async Task<byte[]> AddAsync(string keyId, string region)
    {
        await primary.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region });

        using var there = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
        var response = await there.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream([1]) }); // expect MRK5003
        return response.CiphertextBlob.ToArray();
    }
}
