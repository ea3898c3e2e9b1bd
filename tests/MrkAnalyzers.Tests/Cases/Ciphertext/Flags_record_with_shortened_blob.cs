// scope: cross
// dimension: combined
// why: The `with` expression keeps a prefix of the record's blob, which is a ciphertext from the private sealing method.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Config.Sealed;

public sealed record SealedEntry(string Name, byte[] Blob, DateTimeOffset Written);

public sealed class SealedStore(IAmazonKeyManagementService kms, string keyId, TimeProvider time)
{
    private readonly List<SealedEntry> _entries = [];

    public async Task AddAsync(string name, byte[] value)
    {
        var entry = await SealAsync(name, value);
        _entries.Add(entry with { Blob = {|MRK3003:entry.Blob[..200]|} });
    }

    private async Task<SealedEntry> SealAsync(string name, byte[] value)
    {
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) });
        return new SealedEntry(name, answer.CiphertextBlob.ToArray(), time.GetUtcNow());
    }
}
