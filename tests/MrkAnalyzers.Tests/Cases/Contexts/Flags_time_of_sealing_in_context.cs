// scope: member
// dimension: local
// why: The time of sealing is stored nowhere, so nobody can present it again.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Tax.Filing;

public sealed class FilingSealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(string filing, byte[] form, CancellationToken ct)
    {
        var context = new Dictionary<string, string>
        {
            ["filing"] = filing,
            ["sealed-at"] = {|MRK7002:DateTimeOffset.UtcNow.ToString("O")|},
        };

        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(form),
            EncryptionContext = context,
        }, ct);
        return response.CiphertextBlob.ToArray();
    }
}
