// scope: type
// dimension: library
// why: White space and control characters are no part of base64; other filters cannot be read, or look only.
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

public class Cleaner(IAmazonKeyManagementService kms, string keyId, HashSet<char> allowed)
{
    public async Task<string> Clean0Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    public async Task<string> Clean1Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat(text.Where(c => !char.IsControl(c)));
    }

    public async Task<string> Clean2Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat(text.Where(c => char.IsLetterOrDigit(c) || char.IsSymbol(c) || char.IsPunctuation(c)));
    }

    public async Task<string> Clean3Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat(text.Select(c => char.IsWhiteSpace(c) ? '\n' : c));
    }

    public async Task<string> Clean4Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat(text.Where(c => c != '\r' && c != '\n'));
    }

    public async Task<string> Clean5Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat(text.Where(c => char.IsAscii(c)));
    }

    public async Task<string> Clean6Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat(text.Where(allowed.Contains));
    }

    public async Task<string> Clean7Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat(text.Select(c => c));
    }

    public async Task<string> Clean8Async(byte[] secret)
    {
        var text = await SealAsync(secret);
        return string.Concat(text.Where((c, i) => i >= 0));
    }

    public string SlugOf(string title) => string.Concat(title.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    public async Task<bool> HasDigitsAsync(byte[] secret)
    {
        var text = await SealAsync(secret);
        return text.Where(char.IsDigit).Any();
    }

    private async Task<string> SealAsync(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
