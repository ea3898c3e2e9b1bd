// scope: type
// dimension: two-method
// why: OpenAsync puts back the signs and the padding before it decodes.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Links;

public static class MagicLinks
{
    public static async Task<string> SealAsync(IAmazonKeyManagementService kms, byte[] payload)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/links", Plaintext = new MemoryStream(payload) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    public static async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms, string token)
    {
        var text = token.Replace('-', '+').Replace('_', '/');
        text = text.PadRight(text.Length + (4 - text.Length % 4) % 4, '=');
        using var blob = new MemoryStream(Convert.FromBase64String(text));
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        return response.Plaintext.ToArray();
    }
}
