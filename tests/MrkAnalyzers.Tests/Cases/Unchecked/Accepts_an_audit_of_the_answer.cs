// scope: cross
// dimension: interface
// why: The whole answer goes to an auditor that is not in view.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public interface IAudit
{
    void Record(object what);
}

public class Vault(IAmazonKeyManagementService kms, IAudit audit)
{
    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        audit.Record(response);
        return response.Plaintext.ToArray();
    }
}
