using Amazon;
using Amazon.KeyManagementService;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace MrkAnalyzers.Runtime.Failover;

/// <summary>One Region of a cipher: its client, and the circuit breaker and timeout around it.</summary>
internal sealed class CipherRegion
{
    public CipherRegion(IAmazonKeyManagementService client, MultiRegionKey key, MultiRegionCipherOptions options, TimeProvider timeProvider)
    {
        Client = client;
        Endpoint = RegionOf(client);
        KeyArn = key.ArnIn(Endpoint);
        var timeout = new TimeoutStrategyOptions { Timeout = options.AttemptTimeout };
        Insistent = new ResiliencePipelineBuilder { TimeProvider = timeProvider }.AddTimeout(timeout).Build();
        Guarded = new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = options.BreakerFailureRatio,
                MinimumThroughput = options.BreakerMinimumAttempts,
                SamplingDuration = options.BreakerSamplingTime,
                BreakDuration = options.BreakerBreakTime,
                ManualControl = Breaker,
                ShouldHandle = static arguments => new ValueTask<bool>(
                    arguments.Outcome.Exception is { } exception
                    && !arguments.Context.CancellationToken.IsCancellationRequested
                    && FailureTable.BlamesRegion(FailureTable.ReasonOf(exception))),
            })
            .AddTimeout(timeout)
            .Build();
    }

    public IAmazonKeyManagementService Client { get; }

    public RegionEndpoint Endpoint { get; }

    public string Name => Endpoint.SystemName;

    /// <summary>The ARN of the family's key here.</summary>
    public string KeyArn { get; }

    /// <summary>Refuses at once while the Region keeps failing.</summary>
    public ResiliencePipeline Guarded { get; }

    /// <summary>Tries in any case.</summary>
    public ResiliencePipeline Insistent { get; }

    /// <summary>Closes the breaker when the Region turns out to be well.</summary>
    public CircuitBreakerManualControl Breaker { get; } = new();

    /// <summary>The Region that a client signs for; with a ServiceURL the SDK keeps it in AuthenticationRegion.</summary>
    private static RegionEndpoint RegionOf(IAmazonKeyManagementService client) =>
        client.Config.RegionEndpoint
        ?? (client.Config.AuthenticationRegion is { Length: > 0 } name ? RegionEndpoint.GetBySystemName(name) : null)
        ?? throw new ArgumentException("A client has no Region. Set RegionEndpoint, or AuthenticationRegion beside a ServiceURL.", nameof(client));
}
