// scope: cross
// dimension: shape
// why: The subclass turns MultiRegion on in its constructor, so the initialiser only has to add RSA to complete the fault.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Derived;

public class GlobalKeyRequest : CreateKeyRequest
{
    public GlobalKeyRequest()
    {
        MultiRegion = true;
    }
}

public class Caller(IAmazonKeyManagementService kms)
{
    public Task<CreateKeyResponse> CreateAsync() =>
        kms.CreateKeyAsync(new GlobalKeyRequest { Description = "x", KeySpec = {|MRK4001:KeySpec.RSA_2048|} });
}
