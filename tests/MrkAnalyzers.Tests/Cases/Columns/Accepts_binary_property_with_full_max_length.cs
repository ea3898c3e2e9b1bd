// scope: type
// dimension: near miss
// why: 6144 bytes is the largest ciphertext, and the 32-byte column holds its hash.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;

namespace Files.Model;

public sealed class StoredImage
{
    public Guid Id { get; init; }

    [MaxLength(6144)]
    public byte[] WrappedKey { get; private set; } = [];

    [MaxLength(32)]
    public byte[] WrappedKeyHash { get; private set; } = [];

    public async Task<byte[]> RekeyAsync(IAmazonKeyManagementService kms, string keyId, CancellationToken ct)
    {
        var dataKey = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 }, ct);
        WrappedKey = dataKey.CiphertextBlob.ToArray();
        WrappedKeyHash = SHA256.HashData(WrappedKey);
        return dataKey.Plaintext.ToArray();
    }
}
