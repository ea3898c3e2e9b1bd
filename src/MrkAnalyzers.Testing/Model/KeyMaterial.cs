using System.Security.Cryptography;
using System.Text;
using MrkAnalyzers.Testing.Cryptography;

namespace MrkAnalyzers.Testing.Model;

/// <summary>One generation of a key's material; a rotated key has several, and old ones go on opening old blobs. The secret itself never changes.</summary>
internal sealed class KeyMaterial(string id, byte[] secret, DateTimeOffset since)
{
    /// <summary>64 hexadecimal digits, derived from the key ID and the secret: the same bytes imported into two keys are two materials.</summary>
    public string Id { get; } = id;

    /// <summary>The AES or HMAC key, or the private key as PKCS#8.</summary>
    public byte[] Secret { get; } = secret;

    /// <summary>When it was made or imported.</summary>
    public DateTimeOffset Since { get; } = since;

    /// <summary>Imported, and waiting for the on-demand rotation that makes it current.</summary>
    public bool IsPending { get; set; }

    /// <summary>When a rotation made it current; null for the first material.</summary>
    public DateTimeOffset? RotationDate { get; set; }

    /// <summary><c>AUTOMATIC</c> or <c>ON_DEMAND</c>; null for the first material.</summary>
    public string? RotationType { get; set; }

    public static KeyMaterial For(string keyId, byte[] secret, DateTimeOffset since) => new(IdOf(keyId, secret), secret, since);

    public static string IdOf(string keyId, byte[] secret)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(keyId));
        hash.AppendData(secret);
        return Hex.Lower(hash.GetHashAndReset());
    }
}
