// scope: type
// dimension: library
// why: Base64 without its padding, in another alphabet, with blanks, a prefix or a URL's encoding: every byte can be read back.
using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tokens.Text;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> Seal0Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.TrimEnd('=', '\n');
    }

    public async Task<string> Seal1Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.Trim('"', ' ');
    }

    public async Task<string> Seal2Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.TrimStart('=');
    }

    public async Task<string> Seal3Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.TrimEnd(Environment.NewLine.ToCharArray());
    }

    public async Task<string> Seal4Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.Replace("==", "");
    }

    public async Task<string> Seal5Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.Replace(Environment.NewLine, "");
    }

    public async Task<string> Seal6Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.Replace("\n", null);
    }

    public async Task<string> Seal7Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return new string(text.Where(c => !char.IsWhiteSpace(c)).ToArray());
    }

    public async Task<string> Seal8Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return string.Concat(text.Where(char.IsAscii));
    }

    public async Task<string> Seal9Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return string.Concat(text.Select(c => c == '+' ? '-' : c == '/' ? '_' : c));
    }

    public async Task<string> Seal10Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return string.Join("", text.Where(c => c != '\n' && c != '\r'));
    }

    public async Task<string> Seal11Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return new StringBuilder().Append(text).Append('=').ToString();
    }

    public async Task<string> Seal12Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return new StringBuilder(text, 0, text.Length, 8192).ToString();
    }

    public async Task<string> Seal13Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return new StringBuilder().Append(text, 0, text.Length).ToString();
    }

    public async Task<string> Seal14Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return string.Join(".", "v1", text);
    }

    public async Task<string> Seal15Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.ReplaceLineEndings("").Normalize();
    }

    public async Task<string> Seal16Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        var builder = new StringBuilder(text);
        builder.Length = 0;
        return builder.Append(text).ToString();
    }

    public async Task<string> Seal17Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.PadRight(8192).TrimEnd();
    }

    public async Task<string> Seal18Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.PadRight(text.Length + ((4 - (text.Length % 4)) % 4), '=');
    }

    public async Task<string> Seal19Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.ToUpperInvariant() == text ? text : text.Trim();
    }

    public async Task<string> Seal20Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        Range all = ..;
        return text[all];
    }

    public async Task<string> Seal21Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return Uri.UnescapeDataString(Uri.EscapeDataString(text));
    }

    public async Task<string> Seal22Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return WebUtility.UrlDecode(WebUtility.UrlEncode(text));
    }

    public async Task<string> Seal23Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.Insert(0, "v1:");
    }

    public async Task<string> Seal24Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();

    private async Task<string> SealTextAsync(byte[] secret) => Convert.ToBase64String(await SealAsync(secret));
}
