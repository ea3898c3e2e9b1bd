// scope: cross
// dimension: near miss
// why: Each store's key is a constructor parameter whose value no code in view supplies.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Text.Json;

namespace Fleet;

public abstract class ProtectedRepository<TRow> where TRow : class
{
    protected ProtectedRepository(IAmazonKeyManagementService kms, string keyId) => (Kms, KeyId) = (kms, keyId);

    protected IAmazonKeyManagementService Kms { get; }

    protected string KeyId { get; }

    protected abstract IAsyncEnumerable<byte[]> BlobsAsync();

    public async IAsyncEnumerable<TRow> AllAsync()
    {
        await foreach (var blob in BlobsAsync())
        {
            var clear = await Kms.DecryptAsync(new DecryptRequest { KeyId = KeyId, CiphertextBlob = new MemoryStream(blob) });
            yield return JsonSerializer.Deserialize<TRow>(clear.Plaintext)!;
        }
    }
}

public sealed class TripRepository : ProtectedRepository<Trip>
{
    private readonly string _folder;

    public TripRepository(IAmazonKeyManagementService kms, string keyId, string folder)
        : base(kms, keyId)
    {
        _folder = folder;
    }

    protected override async IAsyncEnumerable<byte[]> BlobsAsync()
    {
        foreach (var path in Directory.EnumerateFiles(_folder, "*.trip"))
            yield return await File.ReadAllBytesAsync(path);
    }
}

public sealed record Trip(string From, string To);
