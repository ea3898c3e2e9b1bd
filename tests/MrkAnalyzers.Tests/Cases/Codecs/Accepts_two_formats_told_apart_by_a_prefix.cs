// scope: type
// dimension: path
// why: New text has a prefix and is base64; old text is hex.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Partners;

public class VersionedCipher(IAmazonKeyManagementService kms)
{
    private const string Prefix = "v2:";

    public async Task<string> EncryptAsync(byte[] data)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/versioned", Plaintext = new MemoryStream(data) });
        return Prefix + Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> DecryptAsync(string text)
    {
        var blob = text.StartsWith(Prefix, StringComparison.Ordinal)
            ? Convert.FromBase64String(text[Prefix.Length..])
            : Convert.FromHexString(text);
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
