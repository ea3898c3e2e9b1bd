// scope: type
// dimension: near miss
// why: The slice goes from zero to the blob's own length, which cuts nothing.
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SelfTest;

public sealed class KmsProbe
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public KmsProbe(IAmazonKeyManagementService kms, string keyId) { _kms = kms; _keyId = keyId; }

    public async Task<bool> CheckAsync()
    {
        byte[] nonce = RandomNumberGenerator.GetBytes(32)[..16];
        ReadOnlyMemory<byte> blob = await SealAsync(nonce);
        byte[] back = await OpenAsync(blob.Slice(0, blob.Length));
        return CryptographicOperations.FixedTimeEquals(nonce, back);
    }

    private async Task<ReadOnlyMemory<byte>> SealAsync(byte[] data)
    {
        var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(data) });
        return r.CiphertextBlob.ToArray();
    }

    private async Task<byte[]> OpenAsync(ReadOnlyMemory<byte> blob)
    {
        var r = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob.ToArray()) });
        return r.Plaintext.ToArray();
    }
}
