// scope: type
// dimension: near miss
// why: The vault holds Latin-1 text of the blob, one character a byte, and the lambda reverses it.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Caching;

public sealed class SecretCache(IAmazonKeyManagementService kms, IDictionary<string, string> vault)
{
    private readonly ConcurrentDictionary<string, Task<byte[]>> _cache = new();

    public async Task PutAsync(string name, byte[] secret, string keyId)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        vault[name] = Encoding.Latin1.GetString(response.CiphertextBlob.ToArray());
        _cache.TryRemove(name, out _);
    }

    public Task<byte[]> GetAsync(string name) => _cache.GetOrAdd(name, async key =>
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(Encoding.Latin1.GetBytes(vault[key])) };
        var response = await kms.DecryptAsync(request).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    });
}
