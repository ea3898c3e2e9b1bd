// scope: cross
// dimension: near miss
// why: Process id and stopwatch serve the log; the context is the order's number.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Diagnostics;

namespace Trading.Orders;

internal sealed class QuoteSealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> SealAsync(string quote, byte[] terms)
    {
        var started = Stopwatch.GetTimestamp();
        var context = new Dictionary<string, string> { ["quote"] = quote };
        var response = await kms.EncryptAsync(new() { KeyId = keyId, Plaintext = new MemoryStream(terms), EncryptionContext = context });

        var fields = new Dictionary<string, string>(context)
        {
            ["instance"] = Environment.ProcessId.ToString(),
            ["elapsed"] = Stopwatch.GetElapsedTime(started).ToString(),
        };
        Console.WriteLine(string.Join(' ', fields));
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
