// scope: member
// dimension: near miss
// why: The URL alphabet and the missing padding are translated back before the standard decoder reads the text.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Buffers.Text;

namespace Smoke;

public static class CookieSmokeTest
{
    public static async Task<bool> RunAsync(IAmazonKeyManagementService kms, string keyId)
    {
        var probe = new byte[] { 1, 2, 3, 4 };
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(probe) });
        var cookie = Base64Url.EncodeToString(encrypted.CiphertextBlob.ToArray());

        var standard = cookie.Replace('-', '+').Replace('_', '/');
        switch (standard.Length % 4)
        {
            case 2: standard += "=="; break;
            case 3: standard += "="; break;
        }

        var decrypted = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(standard)),
        });
        return decrypted.Plaintext.Length == probe.Length;
    }
}
