// scope: type
// dimension: field
// why: The key is named, by configuration.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public sealed class VaultOptions
{
    public string KeyId { get; set; } = "";
}

public class Vault(IAmazonKeyManagementService kms, VaultOptions options)
{
    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = options.KeyId });
        return response.Plaintext.ToArray();
    }
}
