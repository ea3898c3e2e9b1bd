// scope: cross
// dimension: static
// why: The probe is a static method of another class.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fresh;

public static class Probe
{
    public static async Task RunAsync(string keyId, string region)
    {
        using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
        await {|MRK5003:kms.EncryptAsync|}(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream([1]) });
    }
}

public class Expansion(IAmazonKeyManagementService home)
{
    public async Task AddAsync(string keyId, string region)
    {
        await home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region });
        await Probe.RunAsync(keyId, region);
    }
}
