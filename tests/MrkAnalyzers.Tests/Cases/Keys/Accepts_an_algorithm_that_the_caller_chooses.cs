// scope: member
// dimension: combined
// why: The algorithm is a parameter and may be asymmetric, where the key is required.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Flexible;

public sealed class AnyAlgorithm
{
    private readonly IAmazonKeyManagementService kms;
    public AnyAlgorithm(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<byte[]> DecryptAsync(byte[] blob, EncryptionAlgorithmSpec algorithm)
    {
        var result = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            EncryptionAlgorithm = algorithm,
            KeyId = "alias/flexible",
        });
        return result.Plaintext.ToArray();
    }
}
