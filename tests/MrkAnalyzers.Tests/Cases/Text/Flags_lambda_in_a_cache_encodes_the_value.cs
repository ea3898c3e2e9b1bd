// scope: type
// dimension: argument
// why: The factory lambda of the cache makes the ciphertext from the characters of the stored text.
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

public sealed class SecretCache(IAmazonKeyManagementService kms, IReadOnlyDictionary<string, string> vault)
{
    private readonly ConcurrentDictionary<string, Task<byte[]>> _cache = new();

    public Task<byte[]> GetAsync(string name) => _cache.GetOrAdd(name, async key =>
    {
        var text = vault[key];
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(text)|}) };
        var response = await kms.DecryptAsync(request).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    });
}
