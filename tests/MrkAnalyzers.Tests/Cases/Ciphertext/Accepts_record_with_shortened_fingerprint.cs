// scope: cross
// dimension: near miss
// why: Only the hash of the blob is shortened.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Config.Sealed;

public sealed record SealedEntry(string Name, byte[] Blob, byte[] Fingerprint);

public sealed class SealedStore(IAmazonKeyManagementService kms, string keyId)
{
    private readonly List<SealedEntry> _entries = [];

    public async Task AddAsync(string name, byte[] value)
    {
        var entry = await SealAsync(name, value);
        _entries.Add(entry with { Fingerprint = SHA256.HashData(entry.Blob)[..8] });
    }

    public bool Contains(ReadOnlySpan<byte> fingerprint)
    {
        foreach (var e in _entries)
            if (fingerprint.SequenceEqual(e.Fingerprint)) return true;
        return false;
    }

    private async Task<SealedEntry> SealAsync(string name, byte[] value)
    {
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        return new SealedEntry(name, answer.CiphertextBlob.ToArray(), []);
    }
}
