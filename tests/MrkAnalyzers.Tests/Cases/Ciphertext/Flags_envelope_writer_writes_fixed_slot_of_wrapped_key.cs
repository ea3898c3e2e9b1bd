// scope: cross
// dimension: argument
// why: The envelope has a 64-byte slot, and the writer puts only that much of the wrapped key into it.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Envelopes.Format;

public static class EnvelopeFormat
{
    public const int KeySlot = 64;

    public static byte[] Write(byte[] wrappedKey, byte[] nonce, byte[] body)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write((byte)1);
            writer.Write(wrappedKey, 0, KeySlot);
            writer.Write(nonce);
            writer.Write(body.Length);
            writer.Write(body);
        }
        return stream.ToArray();
    }
}
//// Sealer.cs
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Envelopes.Format;

namespace Envelopes;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(byte[] plaintext)
    {
        var dk = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        using var aes = new AesGcm(dk.Plaintext.ToArray(), 16);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var body = new byte[plaintext.Length + 16];
        aes.Encrypt(nonce, plaintext, body.AsSpan(0, plaintext.Length), body.AsSpan(plaintext.Length));
        return EnvelopeFormat.Write({|MRK3003:dk.CiphertextBlob.ToArray()|}, nonce, body);
    }
}
//// Usings.cs
global using System;
