// scope: member
// dimension: path
// why: When the token has no prefix, its characters are encoded as UTF-16 and sent as ciphertext.
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

    public async Task<string> OpenAsync(string token)
    {
        byte[] blob;
        if (token.StartsWith(Prefix, StringComparison.Ordinal))
        {
            blob = Convert.FromBase64String(token.Substring(Prefix.Length));
        }
        else
        {
            blob = {|MRK3002:Encoding.Unicode.GetBytes(token)|};
        }

        using var stream = new MemoryStream(blob);
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream });
        return Encoding.UTF8.GetString(opened.Plaintext.ToArray());
    }
}
