// scope: type
// dimension: near miss
// why: The hex text goes to the audit list only; the decoded values come from the caller's own store.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Forms.Fields;

public sealed class StoredForm(IAmazonKeyManagementService kms, IReadOnlyDictionary<string, string> stored)
{
    private readonly List<string> _audit = [];

    public IReadOnlyList<string> Audit => _audit;

    public async Task<byte[]> ResealAsync(string keyId, string field)
    {
        var opened = await kms.DecryptAsync(new() { CiphertextBlob = new MemoryStream(Convert.FromBase64String(stored[field])) });
        var fresh = await kms.EncryptAsync(new() { KeyId = keyId, Plaintext = opened.Plaintext });
        var blob = fresh.CiphertextBlob.ToArray();
        _audit.Add($"{field}={Convert.ToHexString(blob)}");
        return blob;
    }
}
