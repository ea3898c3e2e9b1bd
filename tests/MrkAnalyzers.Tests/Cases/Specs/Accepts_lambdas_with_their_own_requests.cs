// scope: member
// dimension: shape
// why: One lambda creates the symmetric multi-Region key and the other the single-Region signing key; they share nothing but the method.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Parallel.Setup;

public class ParallelSetup(IAmazonKeyManagementService kms)
{
    public Task RunAsync()
    {
        Func<Task<CreateKeyResponse>>[] jobs =
        [
            () => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = "symmetric_default" }),
            () => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = false, KeySpec = "ecc_nist_p256", KeyUsage = "sign_verify" }),
        ];

        return Task.WhenAll(jobs[0](), jobs[1]());
    }
}
