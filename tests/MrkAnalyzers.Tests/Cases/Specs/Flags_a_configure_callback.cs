// scope: cross
// dimension: combined
// why: The callback sets spec and flag on the request that the helper sends right afterwards.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Callbacks;

public static class KeyCreation
{
    public static async Task<string> CreateAsync(IAmazonKeyManagementService kms, Action<CreateKeyRequest> configure)
    {
        var request = new CreateKeyRequest();
        configure(request);
        return (await kms.CreateKeyAsync(request)).KeyMetadata.Arn;
    }
}

public class PayrollSetup
{
    public Task<string> RunAsync(IAmazonKeyManagementService kms) => KeyCreation.CreateAsync(kms, request =>
    {
        request.Description = "payroll";
        request.MultiRegion = true;
        request.KeySpec = {|MRK4001:KeySpec.RSA_3072|};
    });
}
