// scope: member
// dimension: record
// why: The key goes out beside the plaintext: who gets both can compare.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public sealed record Opened(byte[] Plaintext, string KeyArn);

public class Vault(IAmazonKeyManagementService kms)
{
    public async Task<Opened> OpenAsync(byte[] blob)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return new Opened(response.Plaintext.ToArray(), response.KeyId);
    }
}
