// scope: member
// dimension: near miss
// why: The local starts as a constant used for Encrypt and is overwritten with the answer's ARN before Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SelfTest;

public static class RoundTrip
{
    public static async Task<bool> CheckAsync(IAmazonKeyManagementService kms, CancellationToken ct)
    {
        var key = "alias/health-probe";
        var probe = Guid.NewGuid().ToByteArray();

        var sealedProbe = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(probe) }, ct);
        key = sealedProbe.KeyId;

        var opened = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = key,
            CiphertextBlob = sealedProbe.CiphertextBlob,
        }, ct);

        return opened.Plaintext.ToArray().AsSpan().SequenceEqual(probe);
    }
}
