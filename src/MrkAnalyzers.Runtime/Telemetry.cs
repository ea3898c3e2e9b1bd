using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MrkAnalyzers.Runtime.Failover;

namespace MrkAnalyzers.Runtime;

/// <summary>Activities, metrics and logs under the name <c>MrkAnalyzers.Runtime</c>. Nothing here ever sees plaintext, ciphertext or a context.</summary>
internal sealed partial class Telemetry(ILogger logger, TimeProvider timeProvider)
{
    public const string Name = "MrkAnalyzers.Runtime";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("mrk.attempt.duration", "s", "How long attempts take, by operation, Region and outcome.");

    private static readonly Counter<long> Failovers =
        Meter.CreateCounter<long>("mrk.failovers", "{failover}", "How often another Region was asked, by operation, Region and reason.");

    /// <summary>When an attempt starts; nothing while nobody measures.</summary>
    public long Now => Duration.Enabled ? timeProvider.GetTimestamp() : 0;

    public Activity? Start(string operation, MultiRegionKey key)
    {
        // The name is not made for nobody.
        var activity = Activities.HasListeners() ? Activities.StartActivity($"MultiRegionCipher.{operation}", ActivityKind.Client) : null;
        activity?.SetTag("aws.kms.key_id", key.KeyId);
        return activity;
    }

    public void Attempted(string operation, string region, CipherFailure? reason, long started)
    {
        if (!Duration.Enabled && !Activities.HasListeners())
        {
            return;
        }

        var outcome = reason?.ToString() ?? "Succeeded";
        // Measured from its start: somebody may have begun to listen meanwhile.
        if (started != 0 && Duration.Enabled)
        {
            Duration.Record(
                timeProvider.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("operation", operation),
                new KeyValuePair<string, object?>("region", region),
                new KeyValuePair<string, object?>("outcome", outcome));
        }

        if (Activity.Current is { } activity && activity.Source == Activities)
        {
            activity.AddEvent(new ActivityEvent("attempt", tags: new ActivityTagsCollection { ["cloud.region"] = region, ["outcome"] = outcome }));
        }
    }

    public void FailedOver(string operation, RegionFailure failure)
    {
        Failovers.Add(
            1,
            new KeyValuePair<string, object?>("operation", operation),
            new KeyValuePair<string, object?>("region", failure.Region),
            new KeyValuePair<string, object?>("reason", failure.Reason.ToString()));
        LogFailover(logger, operation, failure.Region, failure.Reason, failure.Exception.GetType().Name);
    }

    public void AskingAgain(string operation, int round) => LogRound(logger, operation, round);

    public void Failed(Activity? activity, string operation, MultiRegionKey key, CipherException exception)
    {
        activity?.SetStatus(ActivityStatusCode.Error, exception.Reason.ToString());
        activity?.SetTag("error.type", exception.Reason.ToString());
        if (exception.Reason == CipherFailure.KeyMismatch)
        {
            LogKeyMismatch(logger, operation, key);
        }
        else
        {
            LogFailure(logger, operation, key, exception.Reason);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Operation} failed in {Region} ({Reason}, {ExceptionType}); asking the next Region")]
    private static partial void LogFailover(ILogger logger, string operation, string region, CipherFailure reason, string exceptionType);

    [LoggerMessage(2, LogLevel.Error, "{Operation} refused a ciphertext that does not belong to {Key}: it may have been substituted")]
    private static partial void LogKeyMismatch(ILogger logger, string operation, MultiRegionKey key);

    [LoggerMessage(3, LogLevel.Error, "{Operation} with {Key} failed: {Reason}")]
    private static partial void LogFailure(ILogger logger, string operation, MultiRegionKey key, CipherFailure reason);

    [LoggerMessage(4, LogLevel.Warning, "{Operation} failed in every Region; asking them again, round {Round}")]
    private static partial void LogRound(ILogger logger, string operation, int round);
}
