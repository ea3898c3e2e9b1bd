// scope: cross
// dimension: lookalike
// why: What is sliced is the output of a local AES-GCM encryption into body and tag, not a KMS blob, and both parts are kept.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Local.Crypto;

internal static class GcmBox
{
    public static byte[] Encrypt(byte[] key, byte[] nonce, byte[] plaintext)
    {
        using var aes = new AesGcm(key, 16);
        var ciphertext = new byte[plaintext.Length + 16];
        aes.Encrypt(nonce, plaintext, ciphertext.AsSpan(0, plaintext.Length), ciphertext.AsSpan(plaintext.Length));
        return ciphertext;
    }
}

internal sealed record Box(byte[] Wrapped, byte[] Body, byte[] Tag);

internal sealed class BoxFactory(IAmazonKeyManagementService kms)
{
    public async Task<Box> CreateAsync(byte[] plaintext)
    {
        var dk = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/box", KeySpec = DataKeySpec.AES_256 });
        byte[] ciphertext = GcmBox.Encrypt(dk.Plaintext.ToArray(), new byte[12], plaintext);
        return new Box(dk.CiphertextBlob.ToArray(), ciphertext[..^16], ciphertext[^16..]);
    }
}
