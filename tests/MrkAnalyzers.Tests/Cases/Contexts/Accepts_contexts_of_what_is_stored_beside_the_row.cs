// scope: type
// dimension: library
// why: Whoever decrypts has the same values: they are of the row, the caller or the source.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Billing.Rows;

public class Encryptor(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<EncryptResponse> Encrypt0Async(byte[] secret, Guid id)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["tenant"] = id.ToString("N") } });
    }

    public async Task<EncryptResponse> Encrypt1Async(byte[] secret, DateOnly day)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["day"] = day.ToString("O", CultureInfo.InvariantCulture) } });
    }

    public async Task<EncryptResponse> Encrypt2Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["purpose"] = nameof(Encrypt2Async) } });
    }

    public async Task<EncryptResponse> Encrypt3Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["version"] = $"v{3}" } });
    }

    public async Task<EncryptResponse> Encrypt4Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["kind"] = $"{StringComparison.Ordinal}" } });
    }

    public async Task<EncryptResponse> Encrypt5Async(byte[] secret, string name)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["hash"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))) } });
    }

    public async Task<EncryptResponse> Encrypt6Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["size"] = secret.Length.ToString(CultureInfo.InvariantCulture) } });
    }

    public async Task<EncryptResponse> Encrypt7Async(byte[] secret, string table, int key)
    {
        var row = $"{table}/{key:D8}";
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["row"] = row } });
    }

    public async Task<EncryptResponse> Encrypt8Async(byte[] secret, DayOfWeek stage)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { { "app", "billing" }, { "stage", stage.ToString().ToLowerInvariant() } } });
    }

    public async Task<EncryptResponse> Encrypt9Async(byte[] secret)
    {
        var started = Stopwatch.GetTimestamp();
        Trace.WriteLine(started);
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["seconds"] = "30" } });
    }

    public async Task<EncryptResponse> Encrypt10Async(byte[] secret)
    {
        var now = DateTimeOffset.UtcNow;
        if (now.Hour < 6)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["app"] = "billing" } });
    }

    public async Task<EncryptResponse> Encrypt11Async(byte[] secret, IReadOnlyList<string> names)
    {
        var id = names.FirstOrDefault() ?? "none";
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["id"] = id } });
    }

    public async Task<EncryptResponse> Encrypt12Async(byte[] secret, IReadOnlyDictionary<string, string> names)
    {
        if (!names.TryGetValue("id", out var id))
        {
            id = "none";
        }

        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["id"] = id } });
    }

    public async Task<EncryptResponse> Encrypt13Async(byte[] secret, Row row)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["created"] = row.Created.ToString("O", CultureInfo.InvariantCulture), ["id"] = row.Id.ToString() } });
    }

    public async Task<EncryptResponse> Encrypt14Async(byte[] secret, string path)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["path"] = Path.GetFileName(path) } });
    }

    public async Task<EncryptResponse> Encrypt15Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["culture"] = CultureInfo.InvariantCulture.Name } });
    }

    public sealed record Row(Guid Id, DateTimeOffset Created);
}
