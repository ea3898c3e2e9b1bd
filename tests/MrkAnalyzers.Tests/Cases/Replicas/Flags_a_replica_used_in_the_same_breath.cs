// scope: member
// dimension: flow
// why: Encrypt follows ReplicateKey at once, in the new Region.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fresh;

public class Expansion
{
    public async Task<byte[]> AddAsync(string keyId, byte[] probe)
    {
        using var home = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var tokyo = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast1);
        var replica = await home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "ap-northeast-1" });
        await tokyo.CreateAliasAsync("alias/probe", replica.ReplicaKeyMetadata.KeyId);
        var response = await {|MRK5003:tokyo.EncryptAsync|}(new EncryptRequest { KeyId = replica.ReplicaKeyMetadata.Arn, Plaintext = new MemoryStream(probe) });
        return response.CiphertextBlob.ToArray();
    }
}
