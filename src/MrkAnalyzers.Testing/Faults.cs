using Amazon;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing;

/// <summary>
/// Failures that a test makes happen, for one Region or all, for one operation or all, for a number of requests or until they are lifted.
/// They strike in the order in which they were added: delays add up, and the first failure that matches ends the request. Thread-safe.
/// </summary>
public sealed class Faults
{
    private readonly object _gate = new();
    private readonly List<Fault> _faults = [];

    internal Faults()
    {
    }

    /// <summary>Refuses the connection, as when a Region is down: the client sees a network error and no answer. Over HTTP the connection is cut.</summary>
    /// <param name="region">The Region that is down; null for all.</param>
    /// <param name="operation">The operation it is down for, by its API name; null for all.</param>
    /// <param name="times">For how many requests, 1 or more; null until the fault is lifted.</param>
    /// <returns>The fault, to lift it by and to count its hits.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public Fault Outage(RegionEndpoint? region = null, string? operation = null, int? times = null) =>
        Add(new Fault(this, region, operation, times) { IsRefusal = true });

    /// <summary>Answers late, by the time provider of the service. What other faults and the service itself answer comes after the delay.</summary>
    /// <param name="delay">How late; not negative.</param>
    /// <param name="region">The slow Region; null for all.</param>
    /// <param name="operation">The slow operation, by its API name; null for all.</param>
    /// <param name="times">For how many requests, 1 or more; null until the fault is lifted.</param>
    /// <returns>The fault, to lift it by and to count its hits.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative, or <paramref name="times"/> is less than 1.</exception>
    public Fault Latency(TimeSpan delay, RegionEndpoint? region = null, string? operation = null, int? times = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Add(new Fault(this, region, operation, times) { Delay = delay });
    }

    /// <summary>Answers <c>ThrottlingException</c>, which the SDK retries.</summary>
    /// <param name="region">The throttling Region; null for all.</param>
    /// <param name="operation">The throttled operation, by its API name; null for all.</param>
    /// <param name="times">For how many requests, 1 or more; null until the fault is lifted.</param>
    /// <returns>The fault, to lift it by and to count its hits.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public Fault Throttling(RegionEndpoint? region = null, string? operation = null, int? times = null) =>
        Error("ThrottlingException", region, operation, times, "Rate exceeded");

    /// <summary>Answers any error of the KMS API, such as <c>AccessDeniedException</c> or <c>KMSInternalException</c>.</summary>
    /// <param name="errorCode">The error's code on the wire; it is not checked against a list.</param>
    /// <param name="region">The failing Region; null for all.</param>
    /// <param name="operation">The failing operation, by its API name; null for all.</param>
    /// <param name="times">For how many requests, 1 or more; null until the fault is lifted.</param>
    /// <param name="message">The error's message; null for a plain one.</param>
    /// <param name="httpStatus">The HTTP status, 400 to 599; null for the one that KMS sends with this code. The SDK retries server errors by it.</param>
    /// <returns>The fault, to lift it by and to count its hits.</returns>
    /// <exception cref="ArgumentException"><paramref name="errorCode"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> or <paramref name="httpStatus"/> is outside its limits.</exception>
    public Fault Error(
        string errorCode, RegionEndpoint? region = null, string? operation = null, int? times = null, string? message = null, int? httpStatus = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(errorCode);
        if (httpStatus is < 400 or > 599)
        {
            throw new ArgumentOutOfRangeException(nameof(httpStatus), httpStatus, "An error has an HTTP status of 400 to 599.");
        }

        return Add(new Fault(this, region, operation, times) { Failure = new KmsError(errorCode, message ?? $"{errorCode}, injected.", httpStatus) });
    }

    /// <summary>
    /// Sets a Region's clock wrong: its answers carry the wrong date, and a request signed more than five minutes off it is answered
    /// <c>InvalidSignatureException</c>, which the SDK answers by correcting its own clock and trying again. The SDK keeps that correction for
    /// the Region's endpoint in the whole process, until an answer shows it to be wrong.
    /// </summary>
    /// <param name="skew">How far the Region's clock is ahead; negative when it is behind.</param>
    /// <param name="region">The Region; null for all.</param>
    /// <param name="times">For how many requests, 1 or more; null until the fault is lifted.</param>
    /// <returns>The fault, to lift it by and to count its hits.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public Fault WrongClock(TimeSpan skew, RegionEndpoint? region = null, int? times = null) =>
        Add(new Fault(this, region, operation: null, times) { ClockSkew = skew });

    /// <summary>Lifts every fault.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    internal void Lift(Fault fault)
    {
        lock (_gate)
        {
            _faults.Remove(fault);
        }
    }

    /// <summary>What happens to a request; counts it.</summary>
    internal Strike Strike(string region, string operation)
    {
        lock (_gate)
        {
            var strike = default(Strike);
            foreach (var fault in _faults.Where(fault => fault.Matches(region, operation)).ToList())
            {
                if (!fault.Hit())
                {
                    _faults.Remove(fault);
                }

                strike = strike with { Delay = strike.Delay + fault.Delay, ClockSkew = strike.ClockSkew + fault.ClockSkew };
                if (fault.IsRefusal || fault.Failure is not null)
                {
                    return strike with { IsRefused = fault.IsRefusal, Error = fault.Failure };
                }
            }

            return strike;
        }
    }

    private Fault Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(fault);
        }

        return fault;
    }
}

/// <summary>One injected failure. Disposing it lifts it; that may be done at any time and more than once. Thread-safe.</summary>
public sealed class Fault : IDisposable
{
    private readonly Faults _owner;
    private readonly string? _region;
    private readonly string? _operation;
    private readonly int? _times;
    private int _hits;

    internal Fault(Faults owner, RegionEndpoint? region, string? operation, int? times)
    {
        if (times is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(times), times, "A fault strikes at least once.");
        }

        _owner = owner;
        _region = region?.SystemName;
        _operation = operation;
        _times = times;
    }

    /// <summary>How many requests it has struck.</summary>
    public int Hits => Volatile.Read(ref _hits);

    internal bool IsRefusal { get; init; }

    internal TimeSpan Delay { get; init; }

    internal TimeSpan ClockSkew { get; init; }

    internal KmsError? Failure { get; init; }

    /// <summary>Lifts the fault.</summary>
    public void Dispose() => _owner.Lift(this);

    internal bool Matches(string region, string operation) => (_region ?? region) == region && (_operation ?? operation) == operation;

    /// <returns>Whether it will strike again.</returns>
    internal bool Hit()
    {
        var hits = Interlocked.Increment(ref _hits);
        return _times is not { } times || hits < times;
    }
}

/// <summary>What faults do to one request.</summary>
internal readonly record struct Strike(TimeSpan Delay, TimeSpan ClockSkew, bool IsRefused, KmsError? Error);
