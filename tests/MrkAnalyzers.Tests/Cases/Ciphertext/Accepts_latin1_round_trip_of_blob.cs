// scope: member
// dimension: shape
// why: ISO-8859-1 maps all 256 byte values one to one, so the round trip is lossless.
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Bridge;

public class MainframeField
{
    private static readonly Encoding Bytes = Encoding.GetEncoding("iso-8859-1");
    private readonly IAmazonKeyManagementService kms;

    public MainframeField(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<Dictionary<string, string>> WriteAsync(string field, byte[] clear, string keyId)
    {
        var e = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(clear) });
        string wire = Bytes.GetString(e.CiphertextBlob.ToArray());

        var check = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Encoding.Latin1.GetBytes(wire)) });
        return check.Plaintext.Length == clear.Length
            ? new Dictionary<string, string> { [field] = wire }
            : new Dictionary<string, string>();
    }
}
