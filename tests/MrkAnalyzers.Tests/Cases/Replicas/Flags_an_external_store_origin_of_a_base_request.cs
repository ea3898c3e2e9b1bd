// scope: type
// dimension: helper
// why: The base request names the origin; the caller adds MultiRegion.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Stores;

public class XksKeys(IAmazonKeyManagementService kms)
{
    public async Task CreateAsync()
    {
        var request = Base();
        request.MultiRegion = true;
        await kms.CreateKeyAsync(request);
    }

    private static CreateKeyRequest Base() => new() { XksKeyId = "bb8562717f809024", Origin = {|MRK5002:OriginType.EXTERNAL_KEY_STORE|} };
}
