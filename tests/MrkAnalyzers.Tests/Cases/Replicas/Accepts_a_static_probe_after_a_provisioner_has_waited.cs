// scope: cross
// dimension: interface
// why: What the provisioner does is not in view; it may wait.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fresh;

public interface IReadiness
{
    Task ReachedAsync(string keyId, string region);
}

public class Expansion(IAmazonKeyManagementService home, IReadiness readiness)
{
    public async Task AddAsync(string keyId, string region)
    {
        await home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region });
        await readiness.ReachedAsync(keyId, region);
        using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
        await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream([1]) });
    }
}
