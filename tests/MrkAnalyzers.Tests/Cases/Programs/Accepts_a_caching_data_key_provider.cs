// scope: cross
// dimension: program
// why: The provider hides KMS behind an own interface, caches by hash and clones arrays; the wrapped key is always the whole blob.
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace DataKeys;

public interface IDataKeyProvider
{
    ValueTask<DataKey> NewAsync(CancellationToken ct = default);

    ValueTask<byte[]> UnwrapAsync(ReadOnlyMemory<byte> wrapped, CancellationToken ct = default);
}

public readonly record struct DataKey(byte[] Plaintext, byte[] Wrapped);

public sealed class KmsDataKeyProvider(IAmazonKeyManagementService kms, Func<string> currentKey) : IDataKeyProvider
{
    public async ValueTask<DataKey> NewAsync(CancellationToken ct = default)
    {
        var response = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = currentKey(),
            KeySpec = DataKeySpec.AES_256,
        }, ct).ConfigureAwait(false);
        using var plaintext = response.Plaintext;
        using var wrapped = response.CiphertextBlob;
        return new DataKey(plaintext.ToArray(), wrapped.ToArray());
    }

    public async ValueTask<byte[]> UnwrapAsync(ReadOnlyMemory<byte> wrapped, CancellationToken ct = default)
    {
        using var stream = new MemoryStream(wrapped.Length);
        stream.Write(wrapped.Span);
        var response = await kms.DecryptAsync(new DecryptRequest { KeyId = currentKey(), CiphertextBlob = stream }, ct).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    }
}

public sealed class CachingDataKeyProvider : IDataKeyProvider
{
    private readonly IDataKeyProvider _inner;
    private readonly TimeSpan _lifetime;
    private readonly ConcurrentDictionary<string, (byte[] Key, DateTimeOffset Until)> _cache = new();

    public CachingDataKeyProvider(IDataKeyProvider inner, TimeSpan lifetime)
    {
        _inner = inner;
        _lifetime = lifetime;
    }

    public async ValueTask<DataKey> NewAsync(CancellationToken ct = default)
    {
        var created = await _inner.NewAsync(ct).ConfigureAwait(false);
        Remember(created.Wrapped, created.Plaintext);
        return created;
    }

    public async ValueTask<byte[]> UnwrapAsync(ReadOnlyMemory<byte> wrapped, CancellationToken ct = default)
    {
        var name = Name(wrapped.Span);
        if (_cache.TryGetValue(name, out var hit) && hit.Until > DateTimeOffset.UtcNow)
        {
            return (byte[])hit.Key.Clone();
        }

        var key = await _inner.UnwrapAsync(wrapped, ct).ConfigureAwait(false);
        Remember(wrapped.Span, key);
        return key;
    }

    private void Remember(ReadOnlySpan<byte> wrapped, byte[] key) =>
        _cache[Name(wrapped)] = ((byte[])key.Clone(), DateTimeOffset.UtcNow + _lifetime);

    private static string Name(ReadOnlySpan<byte> wrapped)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(wrapped, hash);
        return Convert.ToHexString(hash[..16]);
    }
}
