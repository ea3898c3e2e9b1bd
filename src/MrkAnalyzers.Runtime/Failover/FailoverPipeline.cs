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
    /// <param name="work">Makes one attempt; its result is disposed of by Polly when another Region was faster.</param>
    /// <exception cref="CipherException">No Region could.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<TResult> RunAsync<TState, TResult>(
        string operation, TState state, Func<CipherRegion, TState, CancellationToken, ValueTask<TResult>> work, CancellationToken cancellationToken)
        where TResult : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var activity = _telemetry.Start(operation, _key);
        var (first, started) = (_regions[0], _telemetry.Now);
        Exception? failure = null;
        if (_options.HedgingDelay is null && first.IsTrusted)
        {
            // Nothing is to be decided until something fails: nearly every operation ends here.
            try
            {
                var result = await first.AskAsync(state, work, cancellationToken).ConfigureAwait(false);
                _telemetry.Attempted(operation, first.Name, reason: null, started);
                return result;
            }
            catch (Exception exception)
            {
                cancellationToken.ThrowIfCancellationRequested();
                failure = exception;
            }
        }

        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            var attempts = new Attempts<TState, TResult>(this, operation, state, work);
            var outcome = await attempts.RunAsync(failure, started, context).ConfigureAwait(false);
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
                // Polly asks nobody else once the caller has cancelled.
                ShouldHandle = arguments => new ValueTask<bool>(FailsOver(arguments.Outcome.Exception)),
                // There are as many as Regions: each time there is a next one.
                ActionGenerator = static arguments =>
                {
                    var attempts = arguments.PrimaryContext.Properties.GetValue(AttemptsKey, defaultValue: null!);
                    return () => attempts.NextAsync(arguments.ActionContext);
                },
            })
            .Build();

    /// <summary>The attempts of one operation.</summary>
    private interface IAttempts
    {
        ValueTask<Outcome<object>> NextAsync(ResilienceContext context);
    }

    private sealed class Attempts<TState, TResult>(
        FailoverPipeline owner, string operation, TState state, Func<CipherRegion, TState, CancellationToken, ValueTask<TResult>> work) : IAttempts
        where TResult : class
    {
        private readonly object _gate = new();
        private readonly List<RegionFailure> _failures = [];
        private int _next;

        private bool HasNext => Volatile.Read(ref _next) < owner._regions.Count;

        public ValueTask<Outcome<object>> NextAsync(ResilienceContext context)
        {
            var region = owner._regions[Interlocked.Increment(ref _next) - 1];
            return KeepAsync(region, owner._telemetry.Now, region.AskGuardedAsync(state, work, context), context);
        }

        /// <summary>Asks the Regions in order, those that were spared, and then, in further rounds, all once more.</summary>
        /// <param name="first">How the first Region failed; null when it has not been asked.</param>
        /// <param name="started">When it was asked.</param>
        public async ValueTask<Outcome<object>> RunAsync(Exception? first, long started, ResilienceContext context)
        {
            if (first is not null)
            {
                _next = 1;
                await owner._regions[0].TellAsync(first, context).ConfigureAwait(false);
                Keep(owner._regions[0], first, started, context);
            }

            context.Properties.Set(AttemptsKey, this);
            var outcome = await owner._pipeline.ExecuteOutcomeAsync(
                static (context, state) => state.First is null ? state.Attempts.NextAsync(context) : new ValueTask<Outcome<object>>(Outcome.FromException<object>(state.First)),
                context,
                (First: first, Attempts: this)).ConfigureAwait(false);

            // A breaker saves time while another Region can do the work; it must not cost an answer.
            outcome = await InsistAsync(owner._regions.Where(WasSpared), context, outcome).ConfigureAwait(false);
            for (var round = 2; round <= owner._options.Rounds && GoesOn(context, outcome); round++)
            {
                CipherRegion[] again = [.. owner._regions.Where(IsWorthAnotherTry)];
                if (again.Length == 0)
                {
                    return outcome;
                }

                owner._telemetry.AskingAgain(operation, round);
                outcome = await InsistAsync(again, context, outcome).ConfigureAwait(false);
            }

            return outcome;
        }

        private bool GoesOn(ResilienceContext context, Outcome<object> outcome) =>
            owner.FailsOver(outcome.Exception) && !context.CancellationToken.IsCancellationRequested;

        private async ValueTask<Outcome<object>> InsistAsync(IEnumerable<CipherRegion> regions, ResilienceContext context, Outcome<object> outcome)
        {
            foreach (var region in regions)
            {
                if (!GoesOn(context, outcome))
                {
                    return outcome;
                }

                outcome = await KeepAsync(region, owner._telemetry.Now, region.InsistAsync(state, work, context), context).ConfigureAwait(false);
            }

            return outcome;
        }

        private async ValueTask<Outcome<object>> KeepAsync(CipherRegion region, long started, ValueTask<Outcome<object>> attempt, ResilienceContext context)
        {
            var outcome = await attempt.ConfigureAwait(false);
            Keep(region, outcome.Exception, started, context);
            return outcome;
        }

        /// <summary>Whether the Region failed by its breaker only.</summary>
        private bool WasSpared(CipherRegion region) => FailedBy<BrokenCircuitException>(region);

        /// <summary>Not if the Region has used up its time already: another wait as long would help nobody.</summary>
        private bool IsWorthAnotherTry(CipherRegion region) => !FailedBy<TimeoutException>(region);

        private bool FailedBy<TException>(CipherRegion region)
        {
            lock (_gate)
            {
                return _failures.Exists(failure => failure.Region == region.Name && failure.Exception is TException);
            }
        }

        public CipherException Failure(Exception? last)
        {
            lock (_gate)
            {
                RegionFailure[] failures = [.. _failures];
                if (last is CipherException cipher)
                {
                    return new CipherException(cipher.Reason, cipher.Message, failures);
                }

                // A refusal that ended the search is the reason; otherwise all were asked, in vain.
                var final = failures.LastOrDefault(failure => !FailureTable.FailsOver(failure.Reason, owner._options.FailoverOnAccessDenied)) ?? failures[failures.Length - 1];
                var reason = failures.Length > 1 && FailureTable.FailsOver(final.Reason, owner._options.FailoverOnAccessDenied) ? CipherFailure.AllRegionsFailed
                    : final.Reason;
                return new CipherException(reason, Message(reason, final, failures), failures);
            }
        }

        private string Message(CipherFailure reason, RegionFailure final, RegionFailure[] failures)
        {
            var advice = FailureTable.Advice(reason, final.Region, owner._key);
            return failures.Length > 1 ? $"{advice} ({string.Join("; ", failures.Select(static failure => $"{failure.Region}: {failure.Reason}"))})" : advice;
        }

        private void Keep(CipherRegion region, Exception? exception, long started, ResilienceContext context)
        {
            if (exception is null)
            {
                owner._telemetry.Attempted(operation, region.Name, reason: null, started);
                return;
            }

            // A hedged attempt that lost the race is cancelled, and no failure.
            if (exception is OperationCanceledException && context.CancellationToken.IsCancellationRequested)
            {
                return;
            }

            var failure = new RegionFailure(region.Name, FailureTable.ReasonOf(exception), exception);
            owner._telemetry.Attempted(operation, region.Name, failure.Reason, started);
            lock (_gate)
            {
                // The last word of each Region, in the order in which they spoke: what came of sparing one, or of asking it again, is what counts.
                _failures.RemoveAll(earlier => earlier.Region == region.Name);
                _failures.Add(failure);
            }

            if (FailureTable.FailsOver(failure.Reason, owner._options.FailoverOnAccessDenied) && HasNext)
            {
                owner._telemetry.FailedOver(operation, failure);
            }
        }
    }
}
