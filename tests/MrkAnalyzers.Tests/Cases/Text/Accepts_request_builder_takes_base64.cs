// scope: cross
// dimension: near miss
// why: The builder decodes base64; a plaintext builder beside it encodes UTF-8 for Encrypt.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sdk.Builders;

public sealed class DecryptRequestBuilder
{
    private byte[] _blob = Array.Empty<byte>();

    public DecryptRequestBuilder WithEntry(Entry entry)
    {
        _blob = Convert.FromBase64String(entry.Token);
        return this;
    }

    public DecryptRequest Build() => new() { CiphertextBlob = new MemoryStream(_blob) };
}

public sealed class EncryptRequestBuilder(string keyId)
{
    private byte[] _plain = Array.Empty<byte>();

    public EncryptRequestBuilder WithText(string text)
    {
        _plain = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public EncryptRequest Build() => new() { KeyId = keyId, Plaintext = new MemoryStream(_plain) };
}

public sealed record Entry(string Owner, string Token);

public sealed class EntryService(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> ShowAsync(Entry entry)
    {
        var shown = await kms.DecryptAsync(new DecryptRequestBuilder().WithEntry(entry).Build());
        return Encoding.UTF8.GetString(shown.Plaintext.ToArray());
    }

    public async Task<Entry> HideAsync(string owner, string text)
    {
        var hidden = await kms.EncryptAsync(new EncryptRequestBuilder(keyId).WithText(text).Build());
        return new Entry(owner, Convert.ToBase64String(hidden.CiphertextBlob.ToArray()));
    }
}
