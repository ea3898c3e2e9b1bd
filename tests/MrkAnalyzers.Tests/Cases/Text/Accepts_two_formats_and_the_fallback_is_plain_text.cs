// scope: member
// dimension: near miss
// why: Unprefixed values are plaintext of old days and return before Decrypt; only base64 reaches KMS.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Gateway;

public sealed class TokenOpener(IAmazonKeyManagementService kms)
{
    private const string Prefix = "b64:";

    public async Task<byte[]> OpenAsync(string token)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(token);
        if (!token.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return bytes;
        }

        bytes = Convert.FromBase64String(token.Substring(Prefix.Length));
        using var stream = new MemoryStream(bytes);
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream });
        return opened.Plaintext.ToArray();
    }
}
