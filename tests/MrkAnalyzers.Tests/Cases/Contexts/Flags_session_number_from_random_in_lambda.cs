// scope: cross
// dimension: combined
// why: The context is built in the retry lambda with the host's name and a random session number.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Net;

namespace Kiosk.Sessions;

internal static class Attempts
{
    internal static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> body)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        return await body(timeout.Token);
    }
}

internal sealed class KioskKeys(IAmazonKeyManagementService kms)
{
    public Task<GenerateDataKeyResponse> StartAsync(string keyId, string kiosk) =>
        Attempts.RunAsync(ct => kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_128,
            EncryptionContext = new Dictionary<string, string>
            {
                ["kiosk"] = kiosk,
                ["host"] = {|MRK7002:Dns.GetHostName()|},
                ["session"] = {|MRK7002:Random.Shared.Next().ToString()|},
            },
        }, ct));
}
