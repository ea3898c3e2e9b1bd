namespace MrkAnalyzers.Runtime;

/// <summary>Why a <see cref="MultiRegionCipher"/> could not do its work.</summary>
public enum CipherFailure
{
    /// <summary>KMS refused for a reason that has no name here; the inner exception has it. No other Region was asked.</summary>
    Refused,

    /// <summary>
    /// A key outside the expected family opened the ciphertext, or in pinned mode did not fit it. Plaintext was wiped. Treat the ciphertext as substituted, or
    /// correct the configured key. No other Region was asked.
    /// </summary>
    KeyMismatch,

    /// <summary>The ciphertext has been altered, or the encryption context is not the one it was encrypted with. No other Region can help.</summary>
    ContextOrBlobAltered,

    /// <summary>The family has no key in the Region: replicate it there. No other Region was asked.</summary>
    KeyNotInRegion,

    /// <summary>The caller may not use the key in the Region, or there is none: KMS does not tell which. Check the key policy there and IAM.</summary>
    NoPermission,

    /// <summary>The key is disabled in the Region: enable it. No other Region was asked.</summary>
    KeyDisabled,

    /// <summary>The key's state does not allow its use: a replica still being created, or a key pending import or deletion. Other Regions were asked.</summary>
    ReplicaNotReady,

    /// <summary>KMS throttles: slow down, cache data keys, or ask for a higher quota. Other Regions were asked.</summary>
    Throttled,

    /// <summary>The Region did not answer, answered with a server error, or was given up after its time. Other Regions were asked.</summary>
    RegionUnavailable,

    /// <summary>Every Region failed; <see cref="CipherException.Failures"/> has each one's reason.</summary>
    AllRegionsFailed,

    /// <summary>The plaintext is longer than the 4096 bytes that KMS encrypts: encrypt it under a data key. KMS was not called.</summary>
    TooLarge,
}

/// <summary>What one Region answered.</summary>
/// <param name="Region">The Region's code.</param>
/// <param name="Reason">What went wrong there.</param>
/// <param name="Exception">The exception behind it.</param>
public sealed record RegionFailure(string Region, CipherFailure Reason, Exception Exception)
{
    /// <summary>Region, reason and message on one line.</summary>
    /// <returns>A text for logs, without secrets.</returns>
    public override string ToString() => $"{Region}: {Reason} ({Exception.Message})";
}

/// <summary>
/// A <see cref="MultiRegionCipher"/> could not do its work. The message says what to do; neither it nor any inner exception holds plaintext, ciphertext or
/// an encryption context.
/// </summary>
public sealed class CipherException : Exception
{
    internal CipherException(CipherFailure reason, string message, IReadOnlyList<RegionFailure>? failures = null)
        : base(message, failures?[failures.Count - 1].Exception)
    {
        Reason = reason;
        Failures = failures ?? [];
    }

    /// <summary>What went wrong.</summary>
    public CipherFailure Reason { get; }

    /// <summary>What each Region answered, in the order of the answers; empty when KMS was not called.</summary>
    public IReadOnlyList<RegionFailure> Failures { get; }
}
