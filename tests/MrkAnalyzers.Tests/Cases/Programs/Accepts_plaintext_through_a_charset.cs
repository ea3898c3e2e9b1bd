// scope: type
// dimension: lookalike
// why: Text encodings belong on the plaintext side, and that is where they stand; the blob travels as base64.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Plain;

public sealed class PlainSide(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> EncryptAsync(string text)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(text)),
        });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<string> DecryptAsync(string base64)
    {
        using var blob = new MemoryStream(Convert.FromBase64String(base64));
        var response = await kms.DecryptAsync(new DecryptRequest { KeyId = keyId, CiphertextBlob = blob });
        using var reader = new StreamReader(response.Plaintext, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
