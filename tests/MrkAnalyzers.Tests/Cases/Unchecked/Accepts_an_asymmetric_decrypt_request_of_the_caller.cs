// scope: member
// dimension: path
// why: The caller decides about key and algorithm.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public class Vault(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(byte[] blob, string? key, EncryptionAlgorithmSpec? algorithm)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) };
        if (algorithm is not null)
        {
            request.KeyId = key;
            request.EncryptionAlgorithm = algorithm;
        }

        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
