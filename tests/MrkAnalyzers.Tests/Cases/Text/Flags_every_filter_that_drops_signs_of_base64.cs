// scope: type
// dimension: library
// why: Each filter drops or changes characters that carry bits: signs, digits, or the case of letters.
using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks;
using System.Web;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tokens.Names;

public class Namer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> Name0Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(char.IsLetter)|});
    }

    public async Task<string> Name1Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(char.IsAsciiLetterOrDigit)|});
    }

    public async Task<string> Name2Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(c => char.IsLetter(c) || char.IsDigit(c))|});
    }

    public async Task<string> Name3Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(c => !char.IsDigit(c))|});
    }

    public async Task<string> Name4Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(c => !char.IsPunctuation(c))|});
    }

    public async Task<string> Name5Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(c => !char.IsSymbol(c))|});
    }

    public async Task<string> Name6Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(c => !char.IsUpper(c))|});
    }

    public async Task<string> Name7Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(char.IsAsciiLetterLower)|});
    }

    public async Task<string> Name8Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(c => char.IsAsciiDigit(c))|});
    }

    public async Task<string> Name9Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(c => !char.IsLower(c))|});
    }

    public async Task<string> Name10Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(c => c != '+' && c != '/')|});
    }

    public async Task<string> Name11Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Select(char.ToLowerInvariant)|});
    }

    public async Task<string> Name12Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Select(c => char.ToUpper(c))|});
    }

    public async Task<string> Name13Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Select(c => char.IsWhiteSpace(c) ? c : char.ToLower(c))|});
    }

    public async Task<string> Name14Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Select(c => char.ToUpperInvariant(c))|});
    }

    public async Task<string> Name15Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(char.IsAsciiLetterUpper)|});
    }

    public async Task<string> Name16Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Where(char.IsAsciiLetter)|});
    }

    public async Task<string> Name17Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat({|MRK3005:text.Select(c => c == '/' ? '7' : c)|});
    }

    private async Task<string> SealAsync(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
