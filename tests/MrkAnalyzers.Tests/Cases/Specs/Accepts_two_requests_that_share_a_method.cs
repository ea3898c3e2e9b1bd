// scope: member
// dimension: combined
// why: The RSA request and the multi-Region request are two objects; properties of one say nothing of the other.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Edge.Setup;

public static class EdgeKeys
{
    public static async Task CreatePairAsync(IAmazonKeyManagementService kms)
    {
        var data = new CreateKeyRequest { Description = "edge data" };
        var sign = new CreateKeyRequest { Description = "edge signatures" };

        data.MultiRegion = true;
        sign.KeySpec = KeySpec.ECC_NIST_P384;
        sign.KeyUsage = KeyUsageType.SIGN_VERIFY;

        await Task.WhenAll(kms.CreateKeyAsync(data), kms.CreateKeyAsync(sign));
    }
}
