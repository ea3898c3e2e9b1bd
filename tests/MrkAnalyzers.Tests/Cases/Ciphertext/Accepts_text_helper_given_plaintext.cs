// scope: cross
// dimension: two-method
// why: The helper decodes plaintext.
using System.Text;

namespace Chat.Util;

internal static class Text
{
    internal static string Of(byte[] data)
    {
        if (data.Length == 0)
        {
            return string.Empty;
        }

        return Encoding.ASCII.GetString(data);
    }
}
//// ChatCrypto.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Chat.Util;

namespace Chat;

public class ChatCrypto(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> SealAsync(byte[] message)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(message) });
        return System.Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<string> OpenAsync(byte[] message)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(message) });
        return Text.Of(response.Plaintext.ToArray());
    }
}
