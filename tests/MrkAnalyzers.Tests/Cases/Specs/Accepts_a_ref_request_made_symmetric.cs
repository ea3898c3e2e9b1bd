// scope: type
// dimension: two-method
// why: The ref parameter is replaced by a symmetric request before anything is sent.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Refs;

public class RequestFilter
{
    public Task<CreateKeyResponse> SendAsync(IAmazonKeyManagementService kms)
    {
        var request = new CreateKeyRequest { KeySpec = KeySpec.RSA_2048, MultiRegion = true };
        Sanitize(ref request);
        return kms.CreateKeyAsync(request);
    }

    private static void Sanitize(ref CreateKeyRequest request)
    {
        request = new CreateKeyRequest { MultiRegion = request.MultiRegion, Description = "symmetric" };
    }
}
