// scope: member
// dimension: shape
// why: FindValue with a literal is a detour to the static field; the key it creates is the same asymmetric multi-Region key.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Acme.Ops;

internal sealed class KeyCommand
{
    internal required IAmazonKeyManagementService Kms { get; init; }

    internal async Task<int> ExecuteAsync()
    {
        var answer = await Kms.CreateKeyAsync(new CreateKeyRequest
        {
            MultiRegion = true,
            KeySpec = {|MRK4001:KeySpec.FindValue("RSA_3072")|},
            KeyUsage = KeyUsageType.FindValue("ENCRYPT_DECRYPT"),
        });
        return answer.KeyMetadata.MultiRegion is true ? 0 : 1;
    }
}
