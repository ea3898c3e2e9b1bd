// scope: cross
// dimension: cross-class
// why: The runtime facts hold the process id and the start clock, both gone with the process.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Diagnostics;

namespace Trading.Orders;

internal static class RuntimeFacts
{
    internal static string Instance => Process.GetCurrentProcess().Id.ToString();

    internal static string Ticks() => Stopwatch.GetTimestamp().ToString();
}

internal sealed class OrderSealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> SealAsync(string order, byte[] terms)
    {
        var context = new Dictionary<string, string> { ["order"] = order };
        context["instance"] = {|MRK7002:RuntimeFacts.Instance|};
        context["tick"] = {|MRK7002:RuntimeFacts.Ticks()|};

        var response = await kms.EncryptAsync(new() { KeyId = keyId, Plaintext = new MemoryStream(terms), EncryptionContext = context });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
