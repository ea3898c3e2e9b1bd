// scope: type
// dimension: library
// why: A builder removes, replaces or cuts characters of the only copy of the ciphertext.
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

namespace Tokens.Builders;

public class Builders(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> RemovedAsync(byte[] secret)
    {
        var builder = new StringBuilder(await SealAsync(secret));
        {|MRK3003:builder.Remove(0, 4)|};
        return builder.ToString();
    }

    public async Task<string> ReplacedAsync(byte[] secret)
    {
        var builder = new StringBuilder();
        builder.Append(await SealAsync(secret));
        {|MRK3005:builder.Replace("+", "")|};
        return builder.ToString();
    }

    public async Task<string> ReplacedCharAsync(byte[] secret)
    {
        var builder = new StringBuilder().Append("").Append(await SealAsync(secret));
        return {|MRK3005:builder.Replace('/', 'x')|}.ToString();
    }

    public async Task<string> PartAsync(byte[] secret)
    {
        var builder = new StringBuilder(await SealAsync(secret));
        return {|MRK3003:builder.ToString(0, 100)|};
    }

    public async Task<string> ShortenedAsync(byte[] secret)
    {
        var builder = new StringBuilder(await SealAsync(secret));
        {|MRK3003:builder.Length = 100|};
        return builder.ToString();
    }

    public async Task<string> AppendedPartAsync(byte[] secret)
    {
        var text = await SealAsync(secret);
        return new StringBuilder().{|MRK3003:Append(text, 0, 64)|}.ToString();
    }

    public async Task<string> LowerAsync(byte[] secret)
    {
        var builder = new StringBuilder();
        builder.AppendLine(await SealAsync(secret));
        return {|MRK3005:builder.ToString().ToLowerInvariant()|};
    }

    private async Task<string> SealAsync(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
