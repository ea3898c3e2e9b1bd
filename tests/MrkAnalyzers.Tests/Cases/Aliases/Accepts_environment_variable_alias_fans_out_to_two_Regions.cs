// scope: type
// dimension: near miss
// why: The alias comes from the environment.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static System.Console;

namespace Metrics;

internal static class Program
{
    private static async Task Main()
    {
        var key = Environment.GetEnvironmentVariable("METRICS_KEY") ?? throw new InvalidOperationException("METRICS_KEY");
        await WarmUpAsync(key);
    }

    private static async Task WarmUpAsync(string key)
    {
        var results = await Task.WhenAll(
            FetchAsync(RegionEndpoint.USEast1, key),
            FetchAsync(RegionEndpoint.EUWest2, key));
        WriteLine(results.Sum(r => r.Length));
    }

    private static async Task<byte[]> FetchAsync(RegionEndpoint where, string key)
    {
        using var kms = new AmazonKeyManagementServiceClient(where);
        var answer = await kms.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = key, KeySpec = "AES_128" });
        return answer.CiphertextBlob.ToArray();
    }
}
