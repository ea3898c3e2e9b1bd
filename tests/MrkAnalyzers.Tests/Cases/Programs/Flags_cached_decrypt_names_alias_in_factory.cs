// scope: type
// dimension: combined
// why: The factory of GetOrAdd builds a request that names a constant alias.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Concurrent;

namespace Sessions.Cache;

public sealed class SessionKeyCache : IDisposable
{
    private const string Alias = "alias/sessions";
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> _cache = new(StringComparer.Ordinal);
    private readonly IAmazonKeyManagementService _kms;

    public SessionKeyCache(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<byte[]> GetAsync(string base64) =>
        _cache.GetOrAdd($"{Alias}|{base64}", _ => new Lazy<Task<byte[]>>(() => LoadAsync(base64))).Value;

    private async Task<byte[]> LoadAsync(string base64)
    {
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(base64)),
            KeyId = {|MRK1001:Alias|},
        };
        using var plaintext = (await _kms.DecryptAsync(request)).Plaintext;
        return plaintext.ToArray();
    }

    public void Dispose() => _cache.Clear();
}
