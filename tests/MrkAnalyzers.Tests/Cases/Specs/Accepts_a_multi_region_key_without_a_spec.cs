// scope: member
// dimension: local
// why: Without a spec KMS makes a symmetric key, which is what a multi-Region key should be.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

class Quickstart
{
    static async Task<string> CreateKey(IAmazonKeyManagementService c)
    {
        var r = await c.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = null, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
        return r.KeyMetadata.KeyId;
    }
}
