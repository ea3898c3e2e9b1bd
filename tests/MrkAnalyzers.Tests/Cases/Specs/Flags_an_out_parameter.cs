// scope: type
// dimension: two-method
// why: The out parameter carries a literal RSA spec back into a multi-Region request.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Survey;

public class SurveyKeys(IAmazonKeyManagementService kms)
{
    public Task<CreateKeyResponse> CreateAsync()
    {
        Defaults(out var spec, out bool global);
        return kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = {|MRK4001:spec|}, MultiRegion = global });
    }

    private static void Defaults(out KeySpec spec, out bool global)
    {
        spec = KeySpec.RSA_2048;
        global = true;
    }
}
