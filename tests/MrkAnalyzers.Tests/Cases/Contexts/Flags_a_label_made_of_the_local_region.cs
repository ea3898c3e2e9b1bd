// scope: member
// dimension: interpolation
// why: Text put together with the Region of the fallback chain.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public Task SealAsync(byte[] secret)
    {
        var here = Amazon.Runtime.FallbackRegionFactory.GetRegionEndpoint();
        return kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(secret),
            EncryptionContext = new() { ["label"] = {|MRK7001:$"vault-{here.SystemName}"|} },
        });
    }
}
