// scope: cross
// dimension: combined
// why: Three faults: the alias handed to the repository ends in Decrypt, its base64 is lower-cased for the row, and the context holds the client's Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Secrets;

public sealed class SecretRow
{
    public required string Name { get; init; }
    public string Cipher { get; set; } = "";
    public int Revision { get; set; }
    public DateTimeOffset Changed { get; set; }
}

public interface ISecretTable
{
    Task<SecretRow?> FindAsync(string name, CancellationToken ct);
    Task UpsertAsync(SecretRow row, CancellationToken ct);
}

public sealed class MemorySecretTable : ISecretTable
{
    private readonly Dictionary<string, SecretRow> _rows = new(StringComparer.OrdinalIgnoreCase);

    public Task<SecretRow?> FindAsync(string name, CancellationToken ct)
        => Task.FromResult(_rows.TryGetValue(name, out var row) ? row : null);

    public Task UpsertAsync(SecretRow row, CancellationToken ct)
    {
        _rows[row.Name] = row;
        return Task.CompletedTask;
    }
}

internal static class SecretNames
{
    public static string Normalise(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.Trim().ToLowerInvariant().Replace('\\', '/');
    }
}

public class SecretRepository
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ISecretTable _table;
    private readonly string _key;

    public SecretRepository(IAmazonKeyManagementService kms, ISecretTable table, string key)
    {
        _kms = kms ?? throw new ArgumentNullException(nameof(kms));
        _table = table ?? throw new ArgumentNullException(nameof(table));
        _key = key;
    }

    public async Task<int> PutAsync(string name, string value, CancellationToken ct = default)
    {
        name = SecretNames.Normalise(name);
        using var plain = new MemoryStream(Encoding.UTF8.GetBytes(value));
        var answer = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = _key,
            Plaintext = plain,
            EncryptionContext = ContextOf(name),
        }, ct);

        var row = await _table.FindAsync(name, ct) ?? new SecretRow { Name = name };
        var cipher = Convert.ToBase64String(answer.CiphertextBlob.ToArray());
        row.Cipher = {|MRK3005:cipher.ToLowerInvariant()|};
        row.Revision++;
        row.Changed = DateTimeOffset.UtcNow;
        await _table.UpsertAsync(row, ct);
        return row.Revision;
    }

    public async Task<string?> GetAsync(string name, CancellationToken ct = default)
    {
        name = SecretNames.Normalise(name);
        var row = await _table.FindAsync(name, ct);
        if (row is null or { Cipher.Length: 0 })
        {
            return null;
        }

        var request = new DecryptRequest();
        request.KeyId = _key;
        request.CiphertextBlob = new MemoryStream(Convert.FromBase64String(row.Cipher));
        request.EncryptionContext = ContextOf(name);
        var answer = await _kms.DecryptAsync(request, ct);
        return Encoding.UTF8.GetString(answer.Plaintext.ToArray());
    }

    private Dictionary<string, string> ContextOf(string name)
    {
        var context = new Dictionary<string, string>();
        context["secret"] = name;
        context["home"] = {|MRK7001:_kms.Config.RegionEndpoint.SystemName|};
        return context;
    }
}

public sealed class CachedSecrets(SecretRepository inner, TimeSpan lifetime)
{
    private readonly Dictionary<string, (string? Value, DateTime Until)> _cache = new();
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<string?> GetAsync(string name, CancellationToken ct = default)
    {
        await _gate.WaitAsync(ct);
        try
        {
            if (_cache.TryGetValue(name, out var hit) && hit.Until > DateTime.UtcNow) return hit.Value;
            var value = await inner.GetAsync(name, ct);
            _cache[name] = (value, DateTime.UtcNow + lifetime);
            return value;
        }
        finally
        {
            _gate.Release();
        }
    }
}

public static class SecretsModule
{
    public static CachedSecrets Create(IAmazonKeyManagementService kms, ISecretTable? table = null)
    {
        var repository = new SecretRepository(kms, table ?? new MemorySecretTable(), {|MRK1001:"alias/shop-secrets"|});
        return new CachedSecrets(repository, TimeSpan.FromMinutes(5));
    }
}
