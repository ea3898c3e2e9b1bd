// scope: cross
// dimension: combined
// why: The pooled request is cleaned on return and gets the caller's key at each use.
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Pools;

internal sealed class RequestPool
{
    private readonly ConcurrentBag<DecryptRequest> _free = [];

    internal DecryptRequest Rent() => _free.TryTake(out var r) ? r : new DecryptRequest();

    internal void Return(DecryptRequest request)
    {
        request.KeyId = null;
        request.CiphertextBlob = null;
        _free.Add(request);
    }
}

internal sealed class PooledReader(IAmazonKeyManagementService kms, RequestPool pool)
{
    internal async Task<byte[]> ReadAsync(string key, byte[] blob)
    {
        var request = pool.Rent();
        try
        {
            request.KeyId = key;
            request.CiphertextBlob = new MemoryStream(blob);
            return (await kms.DecryptAsync(request)).Plaintext.ToArray();
        }
        finally
        {
            pool.Return(request);
        }
    }
}
