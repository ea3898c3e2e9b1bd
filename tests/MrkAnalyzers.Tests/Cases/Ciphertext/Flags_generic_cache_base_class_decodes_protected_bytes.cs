// scope: cross
// dimension: cross-class
// why: The abstract Protect has one override, which returns the KMS blob; the base class stores it as ASCII text.
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Caching.Protected;

internal abstract class ProtectedCache<TItem> where TItem : class
{
    private readonly Dictionary<string, string> _items = new();

    protected abstract Task<byte[]> ProtectAsync(byte[] clear);

    public async Task SetAsync(string key, TItem item)
    {
        byte[] clear = JsonSerializer.SerializeToUtf8Bytes(item);
        byte[] sealedItem = await ProtectAsync(clear);
        _items[key] = {|MRK3001:Encoding.ASCII.GetString(sealedItem)|};
    }
}
//// KmsCache.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Caching.Protected;

internal sealed record Profile(string Name, string Email);

internal sealed class ProfileCache(IAmazonKeyManagementService kms) : ProtectedCache<Profile>
{
    protected override async Task<byte[]> ProtectAsync(byte[] clear)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/profiles", Plaintext = new MemoryStream(clear) });
        return r.CiphertextBlob.ToArray();
    }
}
