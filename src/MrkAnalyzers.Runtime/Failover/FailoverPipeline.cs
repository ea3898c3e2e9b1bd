using Polly;
using Polly.CircuitBreaker;
using Polly.Hedging;

namespace MrkAnalyzers.Runtime.Failover;

/// <summary>
/// Asks Regions in order until one answers, or several at a time when hedging. Polly decides when; <see cref="FailureTable"/> decides what is worth it.
/// Thread-safe.
/// </summary>
internal sealed class FailoverPipeline
{
    private static readonly ResiliencePropertyKey<IAttempts> AttemptsKey = new("MrkAnalyzers.Attempts");

    private readonly IReadOnlyList<CipherRegion> _regions;
    private readonly MultiRegionCipherOptions _options;
    private readonly MultiRegionKey _key;
    private readonly Telemetry _telemetry;
    private readonly ResiliencePipeline<object> _pipeline;

    public FailoverPipeline(
        IReadOnlyList<CipherRegion> regions, MultiRegionKey key, MultiRegionCipherOptions options, Telemetry telemetry, TimeProvider timeProvider)
    {
        _regions = regions;
        _options = options;
        _key = key;
        _telemetry = telemetry;
        _pipeline = regions.Count == 1 ? ResiliencePipeline<object>.Empty : Hedging(regions.Count, options, timeProvider);
    }

    /// <summary>Does the work in the first Region that can.</summary>
    /// <param name="work">Makes one attempt; it is disposed of its result by Polly when another Region was faster.</param>
    /// <exception cref="CipherException">No Region could.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<TResult> RunAsync<TState, TResult>(
        string operation, TState state, Func<CipherRegion, TState, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TResult : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var attempts = new Attempts<TState, TResult>(this, operation, state, work);
        using var activity = _telemetry.Start(operation, _key);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            // Polly has nothing to decide until something fails, unless it is to hedge.
            var outcome = _options.HedgingDelay is null ? await attempts.NextAsync(context).ConfigureAwait(false) : default;
            if (outcome.Result is null)
            {
                context.Properties.Set(AttemptsKey, attempts);
                outcome = await _pipeline.ExecuteOutcomeAsync(
                    static (context, state) => state.First.Exception is null ? state.Attempts.NextAsync(context) : new ValueTask<Outcome<object>>(state.First),
                    context,
                    (First: outcome, Attempts: (IAttempts)attempts)).ConfigureAwait(false);
            }

            if (outcome.Result is null && FailsOver(outcome.Exception))
            {
                outcome = await attempts.InsistAsync(context, outcome).ConfigureAwait(false);
            }

            if (outcome.Exception is null && outcome.Result is TResult result)
            {
                return result;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var exception = attempts.Failure(outcome.Exception);
            _telemetry.Failed(activity, operation, _key, exception);
            throw exception;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private bool FailsOver(Exception? exception) =>
        exception is not null && FailureTable.FailsOver(FailureTable.ReasonOf(exception), _options.FailoverOnAccessDenied);

    private ResiliencePipeline<object> Hedging(int regions, MultiRegionCipherOptions options, TimeProvider timeProvider) =>
        new ResiliencePipelineBuilder<object> { TimeProvider = timeProvider }
            .AddHedging(new HedgingStrategyOptions<object>
            {
                MaxHedgedAttempts = regions - 1,
                // Minus one millisecond is Polly's word for "only after a failure".
                Delay = options.HedgingDelay ?? TimeSpan.FromMilliseconds(-1),
                ShouldHandle = arguments => new ValueTask<bool>(
                    arguments.Outcome.Exception is { } exception
                    && !arguments.Context.CancellationToken.IsCancellationRequested
                    && FailsOver(exception)),
                ActionGenerator = static arguments =>
                    arguments.PrimaryContext.Properties.TryGetValue(AttemptsKey, out var attempts) && attempts.HasNext
                        ? () => attempts.NextAsync(arguments.ActionContext)
                        : null,
            })
            .Build();

    /// <summary>The attempts of one operation.</summary>
    private interface IAttempts
    {
        bool HasNext { get; }

        ValueTask<Outcome<object>> NextAsync(ResilienceContext context);
    }

    private sealed class Attempts<TState, TResult>(
        FailoverPipeline owner, string operation, TState state, Func<CipherRegion, TState, CancellationToken, Task<TResult>> work) : IAttempts
        where TResult : class
    {
        private List<RegionFailure>? _failures;
        private int _next;

        public bool HasNext => Volatile.Read(ref _next) < owner._regions.Count;

        public ValueTask<Outcome<object>> NextAsync(ResilienceContext context)
        {
            var region = owner._regions[Interlocked.Increment(ref _next) - 1];
            return AttemptAsync(region, region.Guarded, context);
        }

        /// <summary>
        /// Asks the Regions that were only spared by their breakers. A breaker saves time while another Region can do the work; it must not cost an answer.
        /// </summary>
        public async ValueTask<Outcome<object>> InsistAsync(ResilienceContext context, Outcome<object> outcome)
        {
            foreach (var region in owner._regions)
            {
                if (!owner.FailsOver(outcome.Exception) || context.CancellationToken.IsCancellationRequested)
                {
                    return outcome;
                }

                if (!WasSpared(region))
                {
                    continue;
                }

                outcome = await AttemptAsync(region, region.Insistent, context).ConfigureAwait(false);
                if (outcome.Exception is null)
                {
                    await region.Breaker.CloseAsync(CancellationToken.None).ConfigureAwait(false);
                }
            }

            return outcome;
        }

        private async ValueTask<Outcome<object>> AttemptAsync(CipherRegion region, ResiliencePipeline pipeline, ResilienceContext context)
        {
            var started = owner._telemetry.Now;
            var outcome = await pipeline.ExecuteOutcomeAsync(
                static async (context, attempt) =>
                {
                    try
                    {
                        return Outcome.FromResult<object>(
                            await attempt.Self.Work(attempt.Region, context.CancellationToken).ConfigureAwait(false));
                    }
                    catch (Exception exception)
                    {
                        // Polly wants failures as outcomes; none is lost.
                        return Outcome.FromException<object>(exception);
                    }
                },
                context,
                (Self: this, Region: region)).ConfigureAwait(false);
            if (outcome.Exception is not { } failure)
            {
                owner._telemetry.Attempted(operation, region.Name, reason: null, started);
                return outcome;
            }

            // A hedged attempt that lost the race is cancelled, and no failure.
            if (failure is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
            {
                var reason = FailureTable.ReasonOf(failure);
                owner._telemetry.Attempted(operation, region.Name, reason, started);
                Keep(new RegionFailure(region.Name, reason, failure));
            }

            return outcome;
        }

        /// <summary>Whether the Region failed by its breaker only; that failure is then forgotten, because a real answer follows.</summary>
        private bool WasSpared(CipherRegion region)
        {
            lock (this)
            {
                return _failures?.RemoveAll(failure => failure.Region == region.Name && failure.Exception is BrokenCircuitException) > 0;
            }
        }

        public CipherException Failure(Exception? last)
        {
            lock (this)
            {
                RegionFailure[] failures = _failures is null ? [] : [.. _failures];
                if (last is CipherException cipher)
                {
                    return new CipherException(cipher.Reason, cipher.Message, failures);
                }

                // A refusal that ended the search is the reason; otherwise all were asked, in vain.
                var final = failures.LastOrDefault(failure => !FailureTable.FailsOver(failure.Reason, owner._options.FailoverOnAccessDenied)) ?? failures.LastOrDefault();
                var reason = final is null ? CipherFailure.Refused
                    : failures.Length > 1 && FailureTable.FailsOver(final.Reason, owner._options.FailoverOnAccessDenied) ? CipherFailure.AllRegionsFailed
                    : final.Reason;
                return new CipherException(reason, Message(reason, final, failures), failures);
            }
        }

        private string Message(CipherFailure reason, RegionFailure? final, RegionFailure[] failures)
        {
            var advice = FailureTable.Advice(reason, final?.Region ?? owner._regions[0].Name, owner._key);
            return failures.Length > 1 ? $"{advice} ({string.Join("; ", failures.Select(static failure => $"{failure.Region}: {failure.Reason}"))})" : advice;
        }

        private Task<TResult> Work(CipherRegion region, CancellationToken cancellationToken) => work(region, state, cancellationToken);

        private void Keep(RegionFailure failure)
        {
            lock (this)
            {
                (_failures ??= []).Add(failure);
                if (FailureTable.FailsOver(failure.Reason, owner._options.FailoverOnAccessDenied) && HasNext)
                {
                    owner._telemetry.FailedOver(operation, failure);
                }
            }
        }
    }
}
