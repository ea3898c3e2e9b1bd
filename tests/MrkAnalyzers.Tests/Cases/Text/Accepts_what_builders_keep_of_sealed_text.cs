// scope: type
// dimension: library
// why: Builders carry the text whole, are emptied first, or hold text that is none of KMS.
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
    public async Task<string> PlainAsync(byte[] secret)
    {
        var builder = new StringBuilder();
        builder.Append(await SealAsync(secret));
        return builder.ToString();
    }

    public async Task<string> LinesAsync(byte[] secret)
    {
        var builder = new StringBuilder(await SealAsync(secret));
        builder.AppendLine();
        builder.Append('\n').Append("");
        builder.Replace("\r", "").Replace("\n", "");
        return builder.ToString();
    }

    public async Task<string> ClearedAsync(byte[] secret)
    {
        var builder = new StringBuilder();
        builder.Append(await SealAsync(secret));
        builder.Clear();
        builder.Append("none");
        builder.Length = 2;
        return builder.ToString();
    }

    public async Task<string> EmptiedAsync(byte[] secret)
    {
        var builder = new StringBuilder(await SealAsync(secret));
        builder.Length = 0;
        builder.Insert(0, "none");
        return builder.ToString().ToLowerInvariant();
    }

    public async Task<string> ThereAndBackAsync(byte[] secret)
    {
        var builder = new StringBuilder(await SealAsync(secret));
        builder.Replace('+', '-').Replace('/', '_');
        return builder.ToString().Replace('-', '+').Replace('_', '/');
    }

    public async Task<string> WithPrefixAsync(byte[] secret, string prefix)
    {
        var builder = new StringBuilder(prefix, 0, prefix.Length, 256);
        builder.Append("v1:").Append(1).Append(await SealAsync(secret));
        return builder.ToString();
    }

    public string OfNames(IEnumerable<string> names, StringBuilder builder)
    {
        foreach (var name in names)
        {
            builder.Append(name.ToLowerInvariant()).Append(name, 0, 1);
        }

        builder.Length = 10;
        return builder.Replace("a", "b", 0, 2).ToString(0, 3);
    }

    private async Task<string> SealAsync(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
