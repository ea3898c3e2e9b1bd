// scope: cross
// dimension: combined
// why: The job is created with a constant bare mrk- id that becomes ReEncrypt's SourceKeyId.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global.Rotate;

public sealed record RotationJob(string From, string To, int BatchSize);

public sealed class RotationRunner(IAmazonKeyManagementService kms)
{
    public async IAsyncEnumerable<byte[]> RunAsync(RotationJob job, IEnumerable<byte[]> blobs)
    {
        foreach (var batch in blobs.Chunk(job.BatchSize))
        {
            var pending = batch.Select(b => kms.ReEncryptAsync(new ReEncryptRequest
            {
                SourceKeyId = job.From,
                DestinationKeyId = job.To,
                CiphertextBlob = new MemoryStream(b),
            }));
            foreach (var done in await Task.WhenAll(pending))
                yield return done.CiphertextBlob.ToArray();
        }
    }
}

public static class Nightly
{
    public static async Task<int> ExecuteAsync(RotationRunner runner, IReadOnlyList<byte[]> blobs, string newKey)
    {
        var total = 0;
        await foreach (var blob in runner.RunAsync(new RotationJob({|MRK1002:"mrk-0a1b2c3d4e5f60718293a4b5c6d7e8f9"|}, newKey, 50), blobs))
            total += blob.Length;
        return total;
    }
}
