// scope: cross
// dimension: program
// why: Source and destination keys come from the job's settings, the blob is handed on unchanged, and KMS re-encrypts inside one Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotation.Job;

public interface ISecretTable
{
    IAsyncEnumerable<SecretRow> ReadAsync(CancellationToken ct);

    Task UpdateAsync(long id, byte[] blob, CancellationToken ct);
}

public sealed record SecretRow(long Id, string Owner, byte[] Blob);

public sealed record RotationSettings(string SourceKey, string TargetKey, int BatchSize);

public sealed class RotationJob
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ISecretTable _table;
    private readonly RotationSettings _settings;

    public RotationJob(IAmazonKeyManagementService kms, ISecretTable table, RotationSettings settings)
    {
        _kms = kms;
        _table = table;
        _settings = settings;
    }

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var done = 0;
        await foreach (var row in _table.ReadAsync(ct))
        {
            if (done >= _settings.BatchSize)
            {
                break;
            }

            var blob = await RotateAsync(row, ct);
            await _table.UpdateAsync(row.Id, blob, ct);
            done++;
        }

        Console.WriteLine($"{done} rows moved to {_settings.TargetKey}");
        return done;
    }

    private async Task<byte[]> RotateAsync(SecretRow row, CancellationToken ct)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal) { { "owner", row.Owner } };
        var request = new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(row.Blob, writable: false),
            SourceKeyId = _settings.SourceKey,
            SourceEncryptionContext = context,
            DestinationKeyId = _settings.TargetKey,
            DestinationEncryptionContext = context,
        };

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await _kms.ReEncryptAsync(request, ct);
                return response.CiphertextBlob.ToArray();
            }
            catch (KMSInternalException) when (attempt < 4)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), ct);
            }
        }
    }
}
