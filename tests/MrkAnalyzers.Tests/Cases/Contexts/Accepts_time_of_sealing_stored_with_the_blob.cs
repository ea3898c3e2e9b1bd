// scope: cross
// dimension: near miss
// why: The time of sealing is kept in the row and presented again from there.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Tax.Filing;

public sealed record FilingRow(string Filing, string SealedAt, byte[] Blob);

public sealed class FilingVault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<FilingRow> SealAsync(string filing, byte[] form, CancellationToken ct)
    {
        var sealedAt = DateTimeOffset.UtcNow.ToString("O");
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(form),
            EncryptionContext = new Dictionary<string, string> { ["filing"] = filing, ["sealed-at"] = sealedAt },
        }, ct);
        return new FilingRow(filing, sealedAt, response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> OpenAsync(FilingRow row, CancellationToken ct)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(row.Blob),
            EncryptionContext = new Dictionary<string, string> { ["filing"] = row.Filing, ["sealed-at"] = row.SealedAt },
        }, ct);
        return response.Plaintext.ToArray();
    }
}
