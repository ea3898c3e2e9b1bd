// scope: member
// dimension: flow
// why: The ciphertext was made three lines above: nobody can have swapped it.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public class SelfTest(IAmazonKeyManagementService kms, string key)
{
    public async Task<bool> RunAsync()
    {
        var made = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream([1, 2, 3]) });
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob });
        return opened.Plaintext.Length == 3;
    }
}
