// scope: member
// dimension: argument
// why: The encoding is a parameter; it may well be Latin-1, so nothing certain can be said.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Interop.Host;

public class HostFieldWriter
{
    private readonly IAmazonKeyManagementService kms;

    public HostFieldWriter(IAmazonKeyManagementService kms)
    {
        this.kms = kms;
    }

    public async Task<string> EncryptFieldAsync(byte[] field, string keyId, Encoding hostEncoding)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(field) });
        return hostEncoding.GetString(response.CiphertextBlob.ToArray());
    }
}
