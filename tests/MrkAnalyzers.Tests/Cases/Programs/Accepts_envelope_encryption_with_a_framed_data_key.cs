// scope: type
// dimension: program
// why: The envelope is the program's own format; its slices give back exactly the wrapped key that KMS returned, to the byte.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Storage.Crypto;

public sealed class EnvelopeCipher
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public EnvelopeCipher(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms ?? throw new ArgumentNullException(nameof(kms));
        _keyId = keyId ?? throw new ArgumentNullException(nameof(keyId));
    }

    public async Task<byte[]> SealAsync(ReadOnlyMemory<byte> plaintext, string tenant, CancellationToken ct = default)
    {
        var dataKey = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = _keyId,
            KeySpec = DataKeySpec.AES_256,
            EncryptionContext = new Dictionary<string, string> { ["tenant"] = tenant },
        }, ct).ConfigureAwait(false);

        var key = dataKey.Plaintext.ToArray();
        try
        {
            var wrapped = dataKey.CiphertextBlob.ToArray();
            var envelope = new byte[4 + wrapped.Length + NonceSize + TagSize + plaintext.Length];
            var rest = envelope.AsSpan();
            BinaryPrimitives.WriteInt32BigEndian(rest, wrapped.Length);
            rest = rest[4..];
            wrapped.CopyTo(rest);
            rest = rest[wrapped.Length..];
            RandomNumberGenerator.Fill(rest[..NonceSize]);
            using var aes = new AesGcm(key, TagSize);
            aes.Encrypt(rest[..NonceSize], plaintext.Span, rest[(NonceSize + TagSize)..], rest.Slice(NonceSize, TagSize));
            return envelope;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public async Task<byte[]> OpenAsync(byte[] envelope, string tenant, CancellationToken ct = default)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(envelope);
        if (length <= 0 || length > envelope.Length - 4 - NonceSize - TagSize)
        {
            throw new CryptographicException("Damaged envelope.");
        }

        var wrapped = envelope.AsSpan(4, length).ToArray();
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = _keyId,
            CiphertextBlob = new MemoryStream(wrapped, writable: false),
            EncryptionContext = new Dictionary<string, string> { ["tenant"] = tenant },
        }, ct).ConfigureAwait(false);

        var key = response.Plaintext.ToArray();
        try
        {
            var body = envelope.AsSpan(4 + length);
            var plaintext = new byte[body.Length - NonceSize - TagSize];
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(body[..NonceSize], body[(NonceSize + TagSize)..], body.Slice(NonceSize, TagSize), plaintext);
            return plaintext;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
