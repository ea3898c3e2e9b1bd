// scope: cross
// dimension: field
// why: The composition root constructs the reader with a constant alias, which the captured primary-constructor parameter carries to Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Telemetry;

public sealed class SignalReader(IAmazonKeyManagementService kms, string keyId, int limit)
{
    public async IAsyncEnumerable<byte[]> ReadAsync(IAsyncEnumerable<byte[]> source)
    {
        var seen = 0;
        await foreach (var blob in source)
        {
            if (++seen > limit)
                yield break;

            var answer = await kms.DecryptAsync(new DecryptRequest
            {
                KeyId = keyId,
                CiphertextBlob = new MemoryStream(blob),
            });
            yield return answer.Plaintext.ToArray();
        }
    }
}

public static class CompositionRoot
{
    public static SignalReader Create(IAmazonKeyManagementService kms)
    {
        var limit = int.TryParse(Environment.GetEnvironmentVariable("SIGNAL_LIMIT"), out var n) ? n : 1000;
        return new SignalReader(kms, {|MRK1001:"alias/telemetry-signals"|}, limit);
    }
}
