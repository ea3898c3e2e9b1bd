// scope: type
// dimension: near miss
// why: The hex decoder reads the checksum field, the base64 decoder reads the wrapped key.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Security.Cryptography;

namespace Queue.Signing;

public sealed class CheckedKeyHolder(IAmazonKeyManagementService kms)
{
    private string _wrapped = string.Empty;
    private string _checksum = string.Empty;

    public async Task RotateAsync(string keyId, CancellationToken ct)
    {
        var fresh = await kms.GenerateDataKeyWithoutPlaintextAsync(
            new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 }, ct);
        var blob = fresh.CiphertextBlob.ToArray();
        _wrapped = Convert.ToBase64String(blob);
        _checksum = Convert.ToHexString(SHA256.HashData(blob));
    }

    public async Task<byte[]> UseAsync(CancellationToken ct)
    {
        var blob = Convert.FromBase64String(_wrapped);
        if (!SHA256.HashData(blob).AsSpan().SequenceEqual(Convert.FromHexString(_checksum)))
        {
            throw new InvalidDataException("wrapped key damaged");
        }

        var plain = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }, ct);
        return plain.Plaintext.ToArray();
    }
}
