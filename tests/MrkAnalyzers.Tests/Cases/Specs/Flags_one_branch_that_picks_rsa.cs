// scope: member
// dimension: path
// why: On the premium path the key is RSA and multi-Region at once; that path alone is the fault.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Saas.Tenancy;

public class TenantKeyAllocator
{
    private readonly IAmazonKeyManagementService _kms;

    public TenantKeyAllocator(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> AllocateAsync(string tenantId, bool premium)
    {
        var request = new CreateKeyRequest { Description = tenantId };
        if (premium)
        {
            request.MultiRegion = true;
            request.KeySpec = {|MRK4001:KeySpec.RSA_4096|};
            request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
        }
        else
        {
            request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
        }

        var response = await _kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }
}
