using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing;

/// <summary>How a <see cref="LocalKms"/> behaves. Immutable and thread-safe.</summary>
public sealed class LocalKmsOptions
{
    /// <summary>
    /// The account that clients belong to unless they say otherwise: 12 digits. The default is AWS's own example account, 111122223333.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not 12 digits.</exception>
    public string AccountId
    {
        get;
        init => field = CredentialScope.IsAccountId(value) ? value : throw new ArgumentException($"'{value}' is no account ID: it takes 12 digits.", nameof(value));
    } = "111122223333";

    /// <summary>
    /// The clock behind creation dates, waiting periods, rotation and injected latency. With a fake one a test moves through a 30-day deletion in no time.
    /// The default is <see cref="TimeProvider.System"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    /// <summary>
    /// Makes key IDs, key material, data keys, random bytes, grants and symmetric ciphertexts the same in every run that makes the same calls in the
    /// same order. RSA keys, signatures and RSA ciphertexts differ all the same: the class library makes them from its own random source.
    /// Null, the default, takes everything from the operating system's generator. A seeded service protects nothing.
    /// </summary>
    public long? Seed { get; init; }

    /// <summary>
    /// How long a replica stays <c>Creating</c> after ReplicateKey, by <see cref="TimeProvider"/>. AWS says a few seconds; the default is one second,
    /// which shows code that uses a replica without waiting for it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan ReplicaCreationTime
    {
        get;
        init => field = NotNegative(value);
    } = TimeSpan.FromSeconds(1);

    /// <summary>How long the old and the new primary stay <c>Updating</c> after UpdatePrimaryRegion, by <see cref="TimeProvider"/>. The default is one second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan PrimaryUpdateTime
    {
        get;
        init => field = NotNegative(value);
    } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A file that the state is read from, if it exists, and written to before a changing request is answered, so that a restarted service has lost
    /// nothing. It holds key material in the clear and is made readable to its owner only (on Unix). One service at a time may use a file;
    /// when it cannot be written, the request is answered <c>KMSInternalException</c>.
    /// Null, the default, keeps everything in memory.
    /// </summary>
    public string? StateFile { get; init; }

    private static TimeSpan NotNegative(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        return value;
    }
}
