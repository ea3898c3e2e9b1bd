// scope: type
// dimension: two-method
// why: The old factory still says RSA, yet the caller replaces the spec before sending.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Medical.Imaging;

public sealed class ImagingKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync()
    {
        var request = Legacy();
        request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
        request.MultiRegion = true;
        var response = await kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }

    public async Task<string> CreateSingleRegionAsync()
    {
        var response = await kms.CreateKeyAsync(Legacy());
        return response.KeyMetadata.KeyId;
    }

    private static CreateKeyRequest Legacy() => new()
    {
        Description = "imaging",
        KeySpec = KeySpec.RSA_3072,
        KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
    };
}
