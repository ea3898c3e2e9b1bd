// scope: member
// dimension: field
// why: Both the flag and the spec are fixed in the class, so the request is certain although nothing is literal at the call.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Claims.Security;

public sealed class ClaimsKeySetup
{
    private static readonly bool? GlobalKey = true;
    private static readonly KeySpec Algorithm = KeySpec.RSA_4096;

    private readonly IAmazonKeyManagementService kms;

    public ClaimsKeySetup(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<KeyMetadata> RunAsync()
    {
        CreateKeyResponse reply = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            MultiRegion = GlobalKey,
            KeySpec = {|MRK4001:Algorithm|},
        });
        return reply.KeyMetadata;
    }
}
