namespace MrkAnalyzers.Runtime;

/// <summary>How a <see cref="MultiRegionCipher"/> names the key on Decrypt.</summary>
public enum DecryptMode
{
    /// <summary>
    /// The ciphertext goes alone: KMS finds the key in it, and the cipher then compares the key that answered with the expected family. Works everywhere;
    /// a substituted ciphertext is detected after KMS has opened it.
    /// </summary>
    KeyFromCiphertext,

    /// <summary>
    /// The bare <c>mrk-</c> ID goes along: KMS uses no other key, as AWS recommends (AWS KMS API Reference, Decrypt). For keys of the caller's own account:
    /// a key ID says nothing of another. The key that answered is compared all the same.
    /// </summary>
    PinnedKey,
}

/// <summary>How a <see cref="MultiRegionCipher"/> decrypts and fails over. Read once, when the cipher is made.</summary>
public sealed class MultiRegionCipherOptions
{
    /// <summary>How the key is named on Decrypt. The default lets the ciphertext name it.</summary>
    public DecryptMode DecryptMode { get; set; }

    /// <summary>
    /// How long a Region may take before the next one is asked as well, and the first good answer taken: zero to a day. Null, the default, asks the next Region only when
    /// the one before has failed.
    /// </summary>
    public TimeSpan? HedgingDelay { get; set; }

    /// <summary>How long one attempt in one Region may take, the SDK's own retries included: 10 milliseconds to an hour. The default is 10 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether to ask the next Region when one denies access. Off by default: a denial is an answer, and asking elsewhere would hide a wrong policy. KMS denies
    /// access too where a Region has no key of the family.
    /// </summary>
    public bool FailoverOnAccessDenied { get; set; }

    /// <summary>
    /// How often all Regions are asked before an operation fails, 1 to 10. The default is 2: a second round catches what was well again by the time the last
    /// Region had failed, and goes past Regions that used up <see cref="AttemptTimeout"/>. An operation survives as many changes of the healthy Region as there
    /// are rounds less one. Refusals end it at once in any round.
    /// </summary>
    public int Rounds { get; set; } = 2;

    /// <summary>How many attempts within <see cref="BreakerSamplingTime"/> it takes to judge a Region, 2 or more. The default is 10.</summary>
    public int BreakerMinimumAttempts { get; set; } = 10;

    /// <summary>The share of failed attempts, above 0 and up to 1, from which a Region is left alone. The default is a half.</summary>
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>The time over which attempts are judged, half a second to a day. The default is 30 seconds.</summary>
    public TimeSpan BreakerSamplingTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a failing Region is left alone while others can do the work, half a second to a day. The default is 15 seconds.</summary>
    public TimeSpan BreakerBreakTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>A copy that nobody changes while a cipher uses it.</summary>
    internal MultiRegionCipherOptions Copy() => (MultiRegionCipherOptions)MemberwiseClone();

    /// <summary>What is wrong with these options, if anything.</summary>
    internal IEnumerable<string> Faults()
    {
        var (half, day) = (TimeSpan.FromMilliseconds(500), TimeSpan.FromDays(1));
        if (DecryptMode is not (DecryptMode.KeyFromCiphertext or DecryptMode.PinnedKey))
        {
            yield return $"{nameof(DecryptMode)} must be {nameof(DecryptMode.KeyFromCiphertext)} or {nameof(DecryptMode.PinnedKey)}.";
        }

        if (HedgingDelay < TimeSpan.Zero || HedgingDelay > day)
        {
            yield return $"{nameof(HedgingDelay)} must be zero to a day.";
        }

        if (AttemptTimeout < TimeSpan.FromMilliseconds(10) || AttemptTimeout > TimeSpan.FromHours(1))
        {
            yield return $"{nameof(AttemptTimeout)} must be 10 milliseconds to an hour.";
        }

        if (Rounds is < 1 or > 10)
        {
            yield return $"{nameof(Rounds)} must be 1 to 10.";
        }

        if (BreakerMinimumAttempts < 2)
        {
            yield return $"{nameof(BreakerMinimumAttempts)} must be 2 or more.";
        }

        if (BreakerFailureRatio is not (> 0 and <= 1))
        {
            yield return $"{nameof(BreakerFailureRatio)} must be above 0 and at most 1.";
        }

        if (BreakerSamplingTime < half || BreakerSamplingTime > day || BreakerBreakTime < half || BreakerBreakTime > day)
        {
            yield return $"{nameof(BreakerSamplingTime)} and {nameof(BreakerBreakTime)} must be half a second to a day.";
        }
    }
}
