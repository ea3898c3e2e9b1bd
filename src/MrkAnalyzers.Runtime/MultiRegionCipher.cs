using System.Runtime.InteropServices;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MrkAnalyzers.Runtime.Failover;

namespace MrkAnalyzers.Runtime;

/// <summary>
/// Encrypts in one Region and decrypts in any other with a multi-Region key. Regions are asked in order: when one is down, throttles or is not ready, the
/// next does the work with its own related key. Decrypt accepts an answer from a key of the expected family only.
/// </summary>
/// <remarks>
/// <para>Thread-safe; make one and keep it, since it remembers which Regions fail. It does not dispose the clients.</para>
/// <para>Activities and metrics are called <c>MrkAnalyzers.Runtime</c>. Logs, activities, metrics and exceptions hold no secrets.</para>
/// <para>Scope the caller's IAM permissions to the family's keys all the same: a key outside it is detected after KMS has used it.</para>
/// </remarks>
public sealed class MultiRegionCipher
{
    /// <summary>The most bytes that KMS encrypts under a symmetric key (AWS KMS API Reference, Encrypt).</summary>
    public const int MaxPlaintextLength = 4096;

    /// <summary>How many Regions a cipher takes: as many as Polly's hedging has attempts.</summary>
    private const int MostRegions = 11;

    private readonly MultiRegionCipherOptions _options;
    private readonly FailoverPipeline _failover;

    // Made once, not for every operation.
    private readonly Func<CipherRegion, (ReadOnlyMemory<byte> Plaintext, Dictionary<string, string> Context), CancellationToken, ValueTask<Ciphertext>> _encryptIn;
    private readonly Func<CipherRegion, (Ciphertext Ciphertext, Dictionary<string, string> Context), CancellationToken, ValueTask<Plaintext>> _decryptIn;

    /// <summary>Makes a cipher.</summary>
    /// <param name="key">The family that encrypts, and the only one that may decrypt.</param>
    /// <param name="clients">A client for each Region, in the order in which to ask: 1 to 11, no two of one Region.</param>
    /// <param name="options">How to decrypt and fail over; null for the defaults.</param>
    /// <param name="logger">Where to log; null for nowhere.</param>
    /// <param name="timeProvider">The clock of timeouts and circuit breakers; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="clients"/> is null.</exception>
    /// <exception cref="ArgumentException">There are no clients, too many, two of one Region, one of another partition, or an option is outside its limits.</exception>
    public MultiRegionCipher(
        MultiRegionKey key,
        IEnumerable<IAmazonKeyManagementService> clients,
        MultiRegionCipherOptions? options = null,
        ILogger<MultiRegionCipher>? logger = null,
        TimeProvider? timeProvider = null)
    {
        Key = key ?? throw new ArgumentNullException(nameof(key));
        _ = clients ?? throw new ArgumentNullException(nameof(clients));
        _options = (options ?? new MultiRegionCipherOptions()).Copy();
        if (_options.Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        var clock = timeProvider ?? TimeProvider.System;
        Regions = [.. clients.Select(client => new CipherRegion(client ?? throw new ArgumentException("A client is null.", nameof(clients)), key, _options, clock))];
        if (Regions.Count is < 1 or > MostRegions || Regions.Select(static region => region.Name).Distinct(StringComparer.Ordinal).Count() != Regions.Count)
        {
            throw new ArgumentException($"A cipher takes 1 to {MostRegions} clients, each of a Region of its own.", nameof(clients));
        }

        _failover = new FailoverPipeline(Regions, key, _options, new Telemetry(logger ?? NullLogger<MultiRegionCipher>.Instance, clock), clock);
        _encryptIn = EncryptInAsync;
        _decryptIn = DecryptInAsync;
    }

    /// <summary>The family of keys.</summary>
    public MultiRegionKey Key { get; }

    internal IReadOnlyList<CipherRegion> Regions { get; }

    /// <summary>Encrypts a small secret, 1 to 4096 bytes; longer ones want a data key.</summary>
    /// <param name="plaintext">What to encrypt. The caller wipes it.</param>
    /// <param name="encryptionContext">
    /// Pairs that Decrypt must repeat exactly, case included. They are not secret: AWS logs them in the clear. They should say what the secret is for, and
    /// nothing that differs between Regions or changes with time. Empty to do without.
    /// </param>
    /// <param name="cancellationToken">Ends the operation.</param>
    /// <returns>The ciphertext, which every Region of the family can decrypt.</returns>
    /// <exception cref="ArgumentException">The plaintext is empty, or a value of the context is null.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="encryptionContext"/> is null.</exception>
    /// <exception cref="CipherException">It could not be done; <see cref="CipherException.Reason"/> says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<Ciphertext> EncryptAsync(
        ReadOnlyMemory<byte> plaintext, IReadOnlyDictionary<string, string> encryptionContext, CancellationToken cancellationToken = default)
    {
        var context = Copy(encryptionContext);
        if (plaintext.IsEmpty)
        {
            throw new ArgumentException("KMS encrypts at least one byte.", nameof(plaintext));
        }

        return plaintext.Length > MaxPlaintextLength
            ? throw new CipherException(
                CipherFailure.TooLarge,
                $"KMS encrypts at most {MaxPlaintextLength} bytes, not {plaintext.Length}. Encrypt the data yourself under a key from GenerateDataKeyAsync, "
                + "and store the data key's ciphertext beside it.")
            : _failover.RunAsync("Encrypt", (Plaintext: plaintext, Context: context), _encryptIn, cancellationToken);
    }

    /// <summary>Decrypts what <see cref="EncryptAsync"/>, <see cref="GenerateDataKeyAsync"/> or KMS itself encrypted under a key of the family, in any Region.</summary>
    /// <param name="ciphertext">The ciphertext, whole.</param>
    /// <param name="encryptionContext">The very pairs it was encrypted with, in any order; empty when there were none.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    /// <returns>The plaintext, to be disposed when it has been used.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ciphertext"/> or <paramref name="encryptionContext"/> is null.</exception>
    /// <exception cref="ArgumentException">A value of the context is null.</exception>
    /// <exception cref="CipherException">It could not be done; <see cref="CipherException.Reason"/> says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<Plaintext> DecryptAsync(
        Ciphertext ciphertext, IReadOnlyDictionary<string, string> encryptionContext, CancellationToken cancellationToken = default)
    {
        _ = ciphertext ?? throw new ArgumentNullException(nameof(ciphertext));
        return _failover.RunAsync("Decrypt", (Ciphertext: ciphertext, Context: Copy(encryptionContext)), _decryptIn, cancellationToken);
    }

    /// <summary>Makes a fresh 256-bit data key, for data of any size: encrypt with it, store its ciphertext beside the data, and dispose it.</summary>
    /// <param name="encryptionContext">As for <see cref="EncryptAsync"/>.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    /// <returns>The data key, in the clear and encrypted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="encryptionContext"/> is null.</exception>
    /// <exception cref="ArgumentException">A value of the context is null.</exception>
    /// <exception cref="CipherException">It could not be done; <see cref="CipherException.Reason"/> says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<DataKey> GenerateDataKeyAsync(IReadOnlyDictionary<string, string> encryptionContext, CancellationToken cancellationToken = default) =>
        _failover.RunAsync("GenerateDataKey", Copy(encryptionContext), GenerateDataKeyInAsync, cancellationToken);

    internal async ValueTask<Ciphertext> EncryptInAsync(
        CipherRegion region, (ReadOnlyMemory<byte> Plaintext, Dictionary<string, string> Context) work, CancellationToken cancellationToken)
    {
        // The caller's own array where there is one; otherwise a copy, which is ours to wipe.
        var isShared = MemoryMarshal.TryGetArray(work.Plaintext, out var segment);
        var bytes = isShared ? segment : new ArraySegment<byte>(work.Plaintext.ToArray());
        try
        {
            using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true);
            var response = await region.Client.EncryptAsync(
                new EncryptRequest { KeyId = region.KeyArn, Plaintext = stream, EncryptionContext = work.Context }, cancellationToken).ConfigureAwait(false);
            return Ciphertext.Of(response.CiphertextBlob);
        }
        finally
        {
            if (!isShared)
            {
                Wiping.Wipe(bytes.Array);
            }
        }
    }

    internal async ValueTask<Plaintext> DecryptInAsync(
        CipherRegion region, (Ciphertext Ciphertext, Dictionary<string, string> Context) work, CancellationToken cancellationToken)
    {
        using var stream = work.Ciphertext.ToStream();
        var response = await region.Client.DecryptAsync(
            new DecryptRequest
            {
                CiphertextBlob = stream,
                EncryptionContext = work.Context,
                KeyId = _options.DecryptMode == DecryptMode.PinnedKey ? Key.KeyId : null,
            },
            cancellationToken).ConfigureAwait(false);

        // Not only the family: a Region that answers for another is no answer either.
        if (string.Equals(response.KeyId, region.KeyArn, StringComparison.Ordinal))
        {
            return new Plaintext(Wiping.Take(response.Plaintext), response.KeyId, region.Endpoint);
        }

        Wiping.Wipe(response.Plaintext);
        throw new CipherException(
            CipherFailure.KeyMismatch,
            $"{FailureTable.Advice(CipherFailure.KeyMismatch, region.Name, Key)} In {region.Name} it was opened by {response.KeyId}; the plaintext was wiped.");
    }

    private static async ValueTask<DataKey> GenerateDataKeyInAsync(CipherRegion region, Dictionary<string, string> context, CancellationToken cancellationToken)
    {
        var response = await region.Client.GenerateDataKeyAsync(
            new GenerateDataKeyRequest { KeyId = region.KeyArn, KeySpec = DataKeySpec.AES_256, EncryptionContext = context }, cancellationToken).ConfigureAwait(false);
        var encrypted = Ciphertext.Of(response.CiphertextBlob);
        return new DataKey(Wiping.Take(response.Plaintext), encrypted, region.Endpoint);
    }

    /// <summary>A copy that nobody changes while Regions are asked.</summary>
    private static Dictionary<string, string> Copy(IReadOnlyDictionary<string, string> encryptionContext)
    {
        _ = encryptionContext ?? throw new ArgumentNullException(nameof(encryptionContext));
        var copy = encryptionContext is Dictionary<string, string> dictionary
            ? new Dictionary<string, string>(dictionary, StringComparer.Ordinal)
            : encryptionContext.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        foreach (var pair in copy)
        {
            _ = pair.Value ?? throw new ArgumentException($"The encryption context has no value for '{pair.Key}'.", nameof(encryptionContext));
        }

        return copy;
    }
}
