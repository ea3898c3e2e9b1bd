using Amazon;

namespace MrkAnalyzers.Runtime;

/// <summary>
/// What a decryption gave, and which key gave it. Dispose it to wipe the bytes. Thread-safe for reading, until it is disposed.
/// </summary>
public sealed class Plaintext : IDisposable
{
    private byte[]? _bytes;

    internal Plaintext(byte[] bytes, string keyArn, RegionEndpoint region)
    {
        _bytes = bytes;
        KeyArn = keyArn;
        Region = region;
    }

    /// <summary>The plaintext, 1 to 4096 bytes; more for the private key of a data key pair. Not to be kept beyond <see cref="Dispose"/>.</summary>
    /// <exception cref="ObjectDisposedException">It has been wiped.</exception>
    public ReadOnlyMemory<byte> Bytes => _bytes ?? throw new ObjectDisposedException(nameof(Plaintext));

    /// <summary>The ARN of the key that decrypted, in the Region that answered.</summary>
    public string KeyArn { get; }

    /// <summary>The Region that answered.</summary>
    public RegionEndpoint Region { get; }

    /// <summary>Wipes the bytes.</summary>
    public void Dispose() => Wiping.Wipe(Interlocked.Exchange(ref _bytes, null));

    /// <summary>Says which key answered, and nothing of the plaintext.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"Plaintext opened by {KeyArn}";
}

/// <summary>
/// A fresh data key: in the clear, to encrypt with at once and then dispose, which wipes it; and encrypted, to store beside what it encrypted.
/// Thread-safe for reading, until it is disposed.
/// </summary>
public sealed class DataKey : IDisposable
{
    private byte[]? _bytes;

    internal DataKey(byte[] bytes, Ciphertext encrypted, RegionEndpoint region)
    {
        _bytes = bytes;
        Encrypted = encrypted;
        Region = region;
    }

    /// <summary>The key in the clear: 32 bytes for AES-256. Not to be kept beyond <see cref="Dispose"/>.</summary>
    /// <exception cref="ObjectDisposedException">It has been wiped.</exception>
    public ReadOnlyMemory<byte> Bytes => _bytes ?? throw new ObjectDisposedException(nameof(DataKey));

    /// <summary>The same key encrypted under the multi-Region key: <see cref="MultiRegionCipher.DecryptAsync"/> opens it in every Region.</summary>
    public Ciphertext Encrypted { get; }

    /// <summary>The Region that made it.</summary>
    public RegionEndpoint Region { get; }

    /// <summary>Wipes the key in the clear; <see cref="Encrypted"/> stays.</summary>
    public void Dispose() => Wiping.Wipe(Interlocked.Exchange(ref _bytes, null));

    /// <summary>Says where it was made, and nothing of the key.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"Data key made in {Region.SystemName}";
}
