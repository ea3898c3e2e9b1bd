// scope: cross
// dimension: field
// why: The spool field grows by doubling and its whole array goes into the request inside the retry lambda.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mail.Relay;

internal static class Patience
{
    public static async Task<T> TryAsync<T>(Func<Task<T>> act, int times = 3)
    {
        for (var i = 1; ; i++)
        {
            try { return await act(); }
            catch (DependencyTimeoutException) when (i < times) { await Task.Delay(i * 200); }
        }
    }
}

public sealed class SpoolReader(IAmazonKeyManagementService kms)
{
    private readonly MemoryStream _spool = new();

    public void Append(ReadOnlySpan<byte> part) => _spool.Write(part);

    public async Task<byte[]> FinishAsync()
    {
        var opened = await Patience.TryAsync(() => kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = {|MRK3004:new MemoryStream(_spool.GetBuffer(), writable: false)|},
        }));
        return opened.Plaintext.ToArray();
    }
}
