// scope: type
// dimension: library
// why: Signs, case or characters of base64 are lost for good.
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
        return {|MRK3005:text.Replace("+", null)|};
    }

    public async Task<string> Seal1Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return string.Concat({|MRK3005:text.Where(char.IsAsciiLetterOrDigit)|});
    }

    public async Task<string> Seal2Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return string.Concat({|MRK3005:text.Where(char.IsLetter)|});
    }

    public async Task<string> Seal3Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return new string({|MRK3005:text.Where(c => !char.IsPunctuation(c))|}.ToArray());
    }

    public async Task<string> Seal4Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return new string({|MRK3005:text.Where(c => !char.IsSymbol(c))|}.ToArray());
    }

    public async Task<string> Seal5Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return string.Concat({|MRK3005:text.Select(char.ToUpperInvariant)|});
    }

    public async Task<string> Seal6Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return string.Concat({|MRK3005:text.Select(c => char.IsUpper(c) ? char.ToLower(c) : c)|});
    }

    public async Task<string> Seal7Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return string.Concat({|MRK3005:text.Where(c => char.IsUpper(c) || char.IsLower(c) || char.IsDigit(c))|});
    }

    public async Task<string> Seal8Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3005:text.Replace('/', 'A')|};
    }

    public async Task<string> Seal9Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3005:CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text)|};
    }

    public async Task<string> Seal10Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3004:text.PadLeft(8192, '0')|};
    }

    public async Task<string> Seal11Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3003:text.Substring(8)|};
    }

    public async Task<string> Seal12Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3003:text.AsSpan()[..^2]|}.ToString();
    }

    public async Task<string> Seal13Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3003:text.AsSpan(8, 8)|}.ToString();
    }

    public async Task<string> Seal14Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3003:new string(text.ToCharArray(), 0, 8)|};
    }

    public async Task<string> Seal15Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3005:WebUtility.UrlDecode(text)|};
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();

    private async Task<string> SealTextAsync(byte[] secret) => Convert.ToBase64String(await SealAsync(secret));
}
