namespace MrkAnalyzers.Runtime.Failover;

/// <summary>
/// Gives each attempt a token that is cancelled when its time is up. Not Polly's timeout: that costs an attempt more than all the rest of the cipher, and a
/// source that is used again costs next to nothing. Thread-safe.
/// </summary>
internal sealed class AttemptTime(TimeSpan timeout, TimeProvider timeProvider)
{
#if NET
    private readonly bool _isReusable = ReferenceEquals(timeProvider, TimeProvider.System);
    private CancellationTokenSource? _spare;
#endif

    public TimeSpan Timeout { get; } = timeout;

    public CancellationTokenSource Start()
    {
#if NET
        if (!_isReusable)
        {
            return new CancellationTokenSource(Timeout, timeProvider);
        }

        var source = Interlocked.Exchange(ref _spare, null) ?? new CancellationTokenSource();
        source.CancelAfter(Timeout);
        return source;
#else
        return timeProvider.CreateCancellationTokenSource(Timeout);
#endif
    }

    /// <summary>Takes the source back when the attempt has ended, and nothing uses its token any more.</summary>
    public void Stop(CancellationTokenSource source)
    {
#if NET
        // A source that has been cancelled cannot be used again.
        if (_isReusable && source.TryReset())
        {
            Interlocked.Exchange(ref _spare, source)?.Dispose();
            return;
        }
#endif
        source.Dispose();
    }
}
