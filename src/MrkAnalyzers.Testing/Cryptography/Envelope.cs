using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MrkAnalyzers.Testing.Model;

namespace MrkAnalyzers.Testing.Cryptography;

/// <summary>
/// The ciphertext of symmetric keys: AES-256-GCM whose additional data binds the header, the key ID and the encryption context, as KMS says it does
/// (KMS Cryptographic Details; the real layout is undocumented, and this one is no promise either).
/// </summary>
internal static class Envelope
{
    private const byte Version = 1;
    private const int IdSize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 1 + IdSize + NonceSize;

    /// <summary>What a blob is longer than its plaintext, in bytes.</summary>
    public const int Overhead = HeaderSize + TagSize;

    public static byte[] Seal(KeyMaterial material, string keyId, IReadOnlyDictionary<string, string> context, ReadOnlySpan<byte> plaintext, RandomSource random)
    {
        var blob = new byte[Overhead + plaintext.Length];
        blob[0] = Version;
        Convert.FromHexString(material.Id).CopyTo(blob, 1);
        var nonce = blob.AsSpan(1 + IdSize, NonceSize);
        random.Fill(nonce);
        using var aes = new AesGcm(material.Secret, TagSize);
        aes.Encrypt(nonce, plaintext, blob.AsSpan(HeaderSize, plaintext.Length), blob.AsSpan(blob.Length - TagSize), AdditionalData(blob, keyId, context));
        return blob;
    }

    /// <summary>The ID of the material that sealed the blob; null when this is no blob of ours.</summary>
    public static string? MaterialIdOf(ReadOnlySpan<byte> blob) => blob.Length > Overhead && blob[0] == Version ? Hex.Lower(blob.Slice(1, IdSize)) : null;

    /// <returns>Null when the blob or the context is not what was sealed.</returns>
    public static byte[]? Open(KeyMaterial material, string keyId, IReadOnlyDictionary<string, string> context, ReadOnlySpan<byte> blob)
    {
        var plaintext = new byte[blob.Length - Overhead];
        using var aes = new AesGcm(material.Secret, TagSize);
        try
        {
            aes.Decrypt(
                blob.Slice(1 + IdSize, NonceSize), blob[HeaderSize..^TagSize], blob[^TagSize..], plaintext, AdditionalData(blob, keyId, context));
            return plaintext;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    // Every part carries its length, so that no two contexts have the same form. The dictionary is sorted: order does not count.
    private static byte[] AdditionalData(ReadOnlySpan<byte> blob, string keyId, IReadOnlyDictionary<string, string> context)
    {
        using var stream = new MemoryStream();
        stream.Write(blob[..(HeaderSize - NonceSize)]);
        Append(stream, keyId);
        foreach (var pair in context)
        {
            Append(stream, pair.Key);
            Append(stream, pair.Value);
        }

        return stream.ToArray();
    }

    private static void Append(MemoryStream stream, string text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        stream.Write(length);
        stream.Write(bytes);
    }
}
