// scope: type
// dimension: record
// why: Written and read alike.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Ledger.Storage;

public sealed record Envelope(string WrappedKey, int Version);

public sealed class LedgerStore(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> SaveAsync(byte[] entry, CancellationToken ct)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(entry) }, ct);
        return JsonSerializer.Serialize(new Envelope(Convert.ToBase64String(response.CiphertextBlob.ToArray()), 1));
    }

    public async Task<byte[]> LoadAsync(string json, CancellationToken ct)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(json)!;
        var blob = Convert.FromBase64String(envelope.WrappedKey);
        var response = await kms.DecryptAsync(new DecryptRequest { KeyId = keyId, CiphertextBlob = new MemoryStream(blob) }, ct);
        return response.Plaintext.ToArray();
    }
}
