// scope: cross
// dimension: combined
// why: The helper calls the lambda with the state it was given, so the literal arrives as the key.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Resilience;

internal static class Retry
{
    internal static async Task<T> WithStateAsync<TState, T>(TState state, Func<TState, Task<T>> action, int attempts = 3)
    {
        for (var i = 1; ; i++)
        {
            try { return await action(state); }
            catch (KMSInvalidStateException) when (i < attempts) { await Task.Delay(200 * i); }
        }
    }
}

internal sealed class ResilientReader(IAmazonKeyManagementService kms)
{
    internal async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await Retry.WithStateAsync({|MRK1001:"alias/resilient"|}, key => kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = key,
        }));
        return response.Plaintext.ToArray();
    }
}
