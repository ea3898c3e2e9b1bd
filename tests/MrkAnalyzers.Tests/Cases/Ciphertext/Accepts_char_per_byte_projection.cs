// scope: member
// dimension: shape
// why: Widening each byte to one char is the identity on 0..255, hence lossless like Latin-1.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Interop.Native;

public static class PInvokeText
{
    public static async Task<string> WrapAsync(IAmazonKeyManagementService kms, string key, byte[] secret)
    {
        var res = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(secret) });
        char[] wide = res.CiphertextBlob.ToArray().Select(b => (char)b).ToArray();
        return new string(wide);
    }
}
