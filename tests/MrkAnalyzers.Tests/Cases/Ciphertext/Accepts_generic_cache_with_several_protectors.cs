// scope: cross
// dimension: cross-class
// why: Every override already returns the ASCII bytes of base64 text, so decoding them as ASCII loses nothing.
using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Caching.Armoured;

internal abstract class ArmouredCache<TItem> where TItem : class
{
    private readonly Dictionary<string, string> _items = new();

    protected abstract Task<byte[]> ProtectAsync(byte[] clear);

    public async Task SetAsync(string key, TItem item) =>
        _items[key] = Encoding.ASCII.GetString(await ProtectAsync(JsonSerializer.SerializeToUtf8Bytes(item)));
}

internal sealed class PlainCache : ArmouredCache<string>
{
    protected override Task<byte[]> ProtectAsync(byte[] clear) => Task.FromResult(Encoding.ASCII.GetBytes(Convert.ToBase64String(clear)));
}
//// KmsCache.cs
using System;
using System.Buffers.Text;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Caching.Armoured;

internal sealed record Account(string Name, string Email);

internal sealed class AccountCache(IAmazonKeyManagementService kms) : ArmouredCache<Account>
{
    protected override async Task<byte[]> ProtectAsync(byte[] clear)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/accounts", Plaintext = new MemoryStream(clear) });
        byte[] blob = r.CiphertextBlob.ToArray();
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(blob.Length)];
        Base64.EncodeToUtf8(blob, text, out _, out int written);
        return text[..written];
    }
}
