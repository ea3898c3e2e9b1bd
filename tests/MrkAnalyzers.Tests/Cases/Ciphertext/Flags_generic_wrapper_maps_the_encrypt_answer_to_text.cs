// scope: cross
// dimension: cross-class
// why: The lambda given to the retrying wrapper decodes the ciphertext as UTF-8.
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

public sealed class LicenceSigner(IAmazonKeyManagementService kms, string keyId)
{
    private readonly Retrying<IAmazonKeyManagementService> _retrying = new(kms, 3);

    public Task<string> ProtectAsync(byte[] licence) => _retrying.RunAsync(
        c => c.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(licence) }),
        answer => {|MRK3001:Encoding.UTF8.GetString(answer.CiphertextBlob.ToArray())|});
}
