using Amazon;
using Amazon.KeyManagementService;
using Polly;
using Polly.CircuitBreaker;

namespace MrkAnalyzers.Runtime.Failover;

/// <summary>One Region of a cipher: its client, the time it has for an attempt, and its circuit breaker.</summary>
internal sealed class CipherRegion
{
    private readonly CircuitBreakerStateProvider _breakerState = new();
    private readonly CircuitBreakerManualControl _breakerControl = new();
    private readonly ResiliencePipeline _breaker;
    private readonly TimeSpan _samplingTime;
    private readonly TimeProvider _timeProvider;
    private readonly AttemptTime _time;

    // When the Region failed last; 0 for long ago or never.
    private long _failed;

    public CipherRegion(IAmazonKeyManagementService client, MultiRegionKey key, MultiRegionCipherOptions options, TimeProvider timeProvider)
    {
        Client = client;
        Endpoint = RegionOf(client);
        KeyArn = key.ArnIn(Endpoint);
        _samplingTime = options.BreakerSamplingTime;
        _timeProvider = timeProvider;
        _time = new AttemptTime(options.AttemptTimeout, timeProvider);
        _breaker = new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = options.BreakerFailureRatio,
                MinimumThroughput = options.BreakerMinimumAttempts,
                SamplingDuration = options.BreakerSamplingTime,
                BreakDuration = options.BreakerBreakTime,
                ManualControl = _breakerControl,
                StateProvider = _breakerState,
                ShouldHandle = arguments => new ValueTask<bool>(IsFault(arguments.Outcome.Exception, arguments.Context.CancellationToken)),
            })
            .Build();
    }

    public IAmazonKeyManagementService Client { get; }

    public RegionEndpoint Endpoint { get; }

    public string Name => Endpoint.SystemName;

    /// <summary>The ARN of the family's key here.</summary>
    public string KeyArn { get; }

    /// <summary>
    /// Whether the breaker has nothing to say: it is closed, and the Region has not failed for as long as it looks back. It then need not be asked, but must
    /// hear of the next failure.
    /// </summary>
    public bool IsTrusted
    {
        get
        {
            var failed = Volatile.Read(ref _failed);
            if (failed == 0)
            {
                return true;
            }

            if (_timeProvider.GetElapsedTime(failed) < _samplingTime || _breakerState.CircuitState != CircuitState.Closed)
            {
                return false;
            }

            Interlocked.CompareExchange(ref _failed, 0, failed);
            return true;
        }
    }

    /// <summary>Makes an attempt, come what may.</summary>
    /// <exception cref="TimeoutException">The attempt took too long.</exception>
    public async ValueTask<TResult> AskAsync<TState, TResult>(
        TState state, Func<CipherRegion, TState, CancellationToken, ValueTask<TResult>> work, CancellationToken cancellationToken)
    {
        var source = _time.Start();
        var registration = cancellationToken.CanBeCanceled ? cancellationToken.Register(static source => ((CancellationTokenSource?)source)?.Cancel(), source) : default;
        try
        {
            return await work(this, state, source.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (source.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{Name} did not answer in {_time.Timeout}.", exception);
        }
        finally
        {
            registration.Dispose();
            _time.Stop(source);
        }
    }

    /// <summary>Makes an attempt, unless the Region keeps failing: then the breaker refuses at once.</summary>
    public ValueTask<Outcome<object>> AskGuardedAsync<TState, TResult>(
        TState state, Func<CipherRegion, TState, CancellationToken, ValueTask<TResult>> work, ResilienceContext context)
        where TResult : class =>
        // As an object: Polly would wrap any other type.
        _breaker.ExecuteOutcomeAsync(
            static (context, attempt) => attempt.Region.AskOutcomeAsync(attempt.State, attempt.Work, context.CancellationToken), context, (Region: this, State: state, Work: work));

    /// <summary>Makes an attempt, come what may, and trusts the Region again when it succeeds.</summary>
    public async ValueTask<Outcome<object>> InsistAsync<TState, TResult>(
        TState state, Func<CipherRegion, TState, CancellationToken, ValueTask<TResult>> work, ResilienceContext context)
        where TResult : class
    {
        var outcome = await AskOutcomeAsync(state, work, context.CancellationToken).ConfigureAwait(false);
        if (outcome.Exception is null)
        {
            await _breakerControl.CloseAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return outcome;
    }

    /// <summary>Tells the breaker of a failure that went past it.</summary>
    public async ValueTask TellAsync(Exception failure, ResilienceContext context) =>
        await _breaker.ExecuteOutcomeAsync(
            static (_, failure) => new ValueTask<Outcome<object>>(Outcome.FromException<object>(failure)), context, failure).ConfigureAwait(false);

    private async ValueTask<Outcome<object>> AskOutcomeAsync<TState, TResult>(
        TState state, Func<CipherRegion, TState, CancellationToken, ValueTask<TResult>> work, CancellationToken cancellationToken)
        where TResult : class
    {
        try
        {
            return Outcome.FromResult<object>(await AskAsync(state, work, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            // Polly wants failures as outcomes; none is lost.
            return Outcome.FromException<object>(exception);
        }
    }

    /// <summary>Whether it speaks against the Region, and not against the request or for the caller's change of mind; remembers when.</summary>
    private bool IsFault(Exception? exception, CancellationToken cancellationToken)
    {
        if (exception is null || cancellationToken.IsCancellationRequested || !FailureTable.BlamesRegion(FailureTable.ReasonOf(exception)))
        {
            return false;
        }

        // 0 means never.
        Volatile.Write(ref _failed, Math.Max(1, _timeProvider.GetTimestamp()));
        return true;
    }

    /// <summary>The Region that a client signs for; with a ServiceURL the SDK keeps it in AuthenticationRegion.</summary>
    private static RegionEndpoint RegionOf(IAmazonKeyManagementService client) =>
        client.Config.RegionEndpoint
        ?? (client.Config.AuthenticationRegion is { Length: > 0 } name ? RegionEndpoint.GetBySystemName(name) : null)
        ?? throw new ArgumentException("A client has no Region. Set RegionEndpoint, or AuthenticationRegion beside a ServiceURL.", nameof(client));
}
