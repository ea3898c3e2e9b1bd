// scope: member
// dimension: lookalike
// why: An RSA data key pair under a symmetric multi-Region key is another type (DataKeyPairSpec) and perfectly portable.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Devices;

public class DevicePairing(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> NewPairAsync(string keyId)
    {
        var pair = await kms.GenerateDataKeyPairWithoutPlaintextAsync(new GenerateDataKeyPairWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeyPairSpec = DataKeyPairSpec.RSA_2048,
        });
        return pair.PrivateKeyCiphertextBlob.ToArray();
    }
}
