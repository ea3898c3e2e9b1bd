// scope: member
// dimension: near miss
// why: The same dictionary is presented to Decrypt in the same method, and the blob does not leave it.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Kiosk.Sessions;

public sealed class KioskProbe(IAmazonKeyManagementService kms)
{
    public async Task<bool> CheckAsync(string keyId, CancellationToken ct)
    {
        var context = new Dictionary<string, string> { ["probe"] = Guid.NewGuid().ToString() };
        var sample = new byte[] { 4, 8, 15, 16, 23, 42 };

        var encrypted = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(sample),
            EncryptionContext = context,
        }, ct);
        var decrypted = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = encrypted.CiphertextBlob,
            EncryptionContext = context,
        }, ct);
        return decrypted.Plaintext.ToArray().AsSpan().SequenceEqual(sample);
    }
}
