// scope: cross
// dimension: combined
// why: The state handed to the retry helper is the row's own key; the literal is the operation's name.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Resilience;

internal static class Retry
{
    internal static async Task<T> WithStateAsync<TState, T>(string operation, TState state, Func<TState, Task<T>> action)
    {
        try { return await action(state); }
        catch (KMSInvalidStateException) { Console.WriteLine(operation); return await action(state); }
    }
}

internal sealed class ResilientReader(IAmazonKeyManagementService kms)
{
    internal async Task<byte[]> ReadAsync(string rowKey, byte[] blob)
    {
        var response = await Retry.WithStateAsync("alias/resilient", rowKey, key => kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = key,
        }));
        return response.Plaintext.ToArray();
    }
}
