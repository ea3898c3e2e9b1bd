// scope: cross
// dimension: near miss
// why: The lambda given to the wrapper decodes the plaintext of the answer.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Resilience;

public sealed class Retrying<TClient>(TClient inner, int attempts) where TClient : class
{
    public async Task<TOut> RunAsync<TAnswer, TOut>(Func<TClient, Task<TAnswer>> call, Func<TAnswer, TOut> map)
    {
        for (var i = 1; ; i++)
        {
            try { return map(await call(inner)); }
            catch (TimeoutException) when (i < attempts) { await Task.Delay(100 * i); }
        }
    }
}

public sealed class LicenceReader(IAmazonKeyManagementService kms)
{
    private readonly Retrying<IAmazonKeyManagementService> _retrying = new(kms, 3);

    public Task<string> OpenAsync(byte[] licence) => _retrying.RunAsync(
        c => c.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(licence) }),
        answer => Encoding.UTF8.GetString(answer.Plaintext.ToArray()));
}
