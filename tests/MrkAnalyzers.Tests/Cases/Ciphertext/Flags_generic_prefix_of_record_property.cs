// scope: cross
// dimension: combined
// why: The generic Prefix keeps the first items of any array; called on the sealed record's blob it yields a cut ciphertext.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Generic.Tools;

public static class Arrays
{
    public static T[] Prefix<T>(T[] items, int count)
    {
        T[] copy = new T[count];
        Array.Copy(items, copy, count);
        return copy;
    }
}

public sealed record Sealed(string KeyArn, byte[] Blob);

public class SealService(IAmazonKeyManagementService kms)
{
    public async Task<Sealed> SealAsync(byte[] data)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/generic", Plaintext = new MemoryStream(data) });
        return new Sealed(r.KeyId, r.CiphertextBlob.ToArray());
    }
}

public class SealCache(SealService service)
{
    private readonly Dictionary<string, byte[]> _cache = new(StringComparer.Ordinal);

    public async Task PutAsync(string key, byte[] data)
    {
        Sealed entry = await service.SealAsync(data);
        _cache[key] = Arrays.Prefix({|MRK3003:entry.Blob|}, 96);
    }
}
