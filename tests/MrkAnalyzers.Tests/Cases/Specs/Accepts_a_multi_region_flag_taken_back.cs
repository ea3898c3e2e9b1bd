// scope: member
// dimension: local
// why: The flag is false again by the time the request is sent.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Imports;

public class ImportKey
{
    public async Task<CreateKeyResponse> CreateAsync(IAmazonKeyManagementService kms)
    {
        bool? multi = true;
        var request = new CreateKeyRequest { KeySpec = KeySpec.RSA_3072, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT, MultiRegion = multi };
        multi = false;
        request.MultiRegion = multi;
        return await kms.CreateKeyAsync(request);
    }
}
