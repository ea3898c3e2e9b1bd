// scope: type
// dimension: near miss
// why: Hex digits mean the same in either case, so lowering them changes nothing.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Session.Cache;

public sealed class SessionTicket(IAmazonKeyManagementService kms)
{
    private string? _current;

    public async Task ResetAsync(string keyId, byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        _current = Convert.ToHexString(response.CiphertextBlob.ToArray()).ToLowerInvariant();
    }

    public async Task<byte[]> RevealAsync()
    {
        var bytes = Convert.FromHexString(_current ?? throw new InvalidOperationException("ResetAsync first"));
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(bytes) });
        return response.Plaintext.ToArray();
    }
}
