// scope: cross
// dimension: cross-class
// why: The worker loops until it is stopped and gives the reader the same constant at every turn.
using System;
using System.IO;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Workers;

public abstract class BackgroundService
{
    protected abstract Task ExecuteAsync(CancellationToken stoppingToken);
}

public sealed class QueueItemReader(IAmazonKeyManagementService kms)
{
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(ReadOnlyMemory<byte> item, string key, CancellationToken token)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(item.ToArray()), KeyId = key }, token);
        return response.Plaintext.ToArray();
    }
}

public sealed class QueueWorker(ChannelReader<ReadOnlyMemory<byte>> queue, QueueItemReader reader) : BackgroundService
{
    private static readonly string QueueKey = "4e732ced-3463-406d-a0ca-9a15b6153677";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var item in queue.ReadAllAsync(stoppingToken))
        {
            var plain = await reader.ReadAsync(item, {|MRK1001:QueueKey|}, stoppingToken);
            Console.WriteLine(plain.Length);
        }
    }
}
