// scope: cross
// dimension: argument
// why: TextCodec.ToText decodes whatever it gets as UTF-8; this caller hands it ciphertext.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Notifications;

internal static class TextCodec
{
    public static byte[] ToBytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string ToText(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}

public class PushTokenProtector
{
    private readonly IAmazonKeyManagementService _kms;
    public PushTokenProtector(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> ProtectAsync(string pushToken)
    {
        var enc = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = "alias/push-tokens",
            Plaintext = new MemoryStream(TextCodec.ToBytes(pushToken)),
        });
        return TextCodec.ToText({|MRK3001:enc.CiphertextBlob.ToArray()|});
    }

    public async Task<string> UnprotectAsync(byte[] blob)
    {
        var dec = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return TextCodec.ToText(dec.Plaintext.ToArray());
    }
}
