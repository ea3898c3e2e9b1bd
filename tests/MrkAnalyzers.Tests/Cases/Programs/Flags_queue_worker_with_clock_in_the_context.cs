// scope: cross
// dimension: combined
// why: Two faults: the job's context holds the clock, and the failure path puts the blob's text by UTF-8 into the dead-letter record.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Worker;

public sealed record Job(string Id, string Tenant, byte[] Payload);

public sealed record DoneJob(string Id, string Blob, string Outcome);

public sealed record DeadLetter(string Id, string Reason, string Evidence);

public interface IQueue<T>
{
    ValueTask PushAsync(T item, CancellationToken ct);
    IAsyncEnumerable<T> ReadAsync(CancellationToken ct);
}

public sealed class ChannelQueue<T> : IQueue<T>
{
    private readonly Channel<T> _channel = Channel.CreateBounded<T>(64);

    public ValueTask PushAsync(T item, CancellationToken ct) => _channel.Writer.WriteAsync(item, ct);
    public IAsyncEnumerable<T> ReadAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
    public void Complete() => _channel.Writer.Complete();
}

public interface IJobContextFactory
{
    Dictionary<string, string> Create(Job job);
}

internal sealed class JobContextFactory : IJobContextFactory
{
    public Dictionary<string, string> Create(Job job) => new()
    {
        ["tenant"] = job.Tenant,
        ["job"] = job.Id,
        ["sealedAt"] = {|MRK7002:DateTimeOffset.UtcNow.ToString("O")|},
    };
}

public sealed class JobSealer
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IJobContextFactory _contexts;
    private readonly string _keyId;

    public JobSealer(IAmazonKeyManagementService kms, string keyId)
        : this(kms, keyId, new JobContextFactory())
    {
    }

    internal JobSealer(IAmazonKeyManagementService kms, string keyId, IJobContextFactory contexts)
    {
        _kms = kms;
        _keyId = keyId;
        _contexts = contexts;
    }

    public async Task<byte[]> SealAsync(Job job, CancellationToken ct)
    {
        var request = new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(job.Payload) };
        request.EncryptionContext = _contexts.Create(job);
        var answer = await _kms.EncryptAsync(request, ct).ConfigureAwait(false);
        return answer.CiphertextBlob.ToArray();
    }
}

public sealed class JobWorker
{
    private readonly IQueue<Job> _input;
    private readonly IQueue<DoneJob> _done;
    private readonly IQueue<DeadLetter> _dead;
    private readonly JobSealer _sealer;
    private readonly Func<DoneJob, CancellationToken, Task<bool>> _deliver;

    public JobWorker(IQueue<Job> input, IQueue<DoneJob> done, IQueue<DeadLetter> dead, JobSealer sealer, Func<DoneJob, CancellationToken, Task<bool>> deliver)
    {
        (_input, _done, _dead) = (input, done, dead);
        _sealer = sealer;
        _deliver = deliver;
    }

    public async Task RunAsync(CancellationToken ct)
    {
        await foreach (var job in _input.ReadAsync(ct).ConfigureAwait(false))
        {
            if (job.Payload.Length is 0 or > 4096)
            {
                await _dead.PushAsync(new DeadLetter(job.Id, "size", $"{job.Payload.Length} bytes"), ct);
                continue;
            }

            var blob = await _sealer.SealAsync(job, ct);
            var done = new DoneJob(job.Id, Convert.ToBase64String(blob), "sealed");
            if (await TryDeliverAsync(done, ct))
            {
                await _done.PushAsync(done, ct);
            }
            else
            {
                await _dead.PushAsync(new DeadLetter(job.Id, "undelivered", {|MRK3001:Encoding.UTF8.GetString(blob)|}), ct);
            }
        }
    }

    private async Task<bool> TryDeliverAsync(DoneJob done, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            try
            {
                if (await _deliver(done, ct)) return true;
            }
            catch (IOException) when (attempt < 3)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), ct);
            }
        }

        return false;
    }
}
