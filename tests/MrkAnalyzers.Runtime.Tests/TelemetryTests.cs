using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MrkAnalyzers.Runtime.Tests;

/// <summary>What is measured depends on who listens, in the whole process: these tests run alone.</summary>
[Collection(nameof(CanaryTests))]
public sealed class TelemetryTests : CipherTest
{
    [Fact]
    public async Task Nothing_is_measured_for_nobody_and_everything_from_the_first_listener_on()
    {
        var telemetry = new Telemetry(Logger, Clock);
        Assert.Equal(0, telemetry.Now);
        telemetry.Attempted("Encrypt", "us-east-1", reason: null, telemetry.Now);
        var begunBefore = telemetry.Now;
        var measured = new List<double>();
        using (var listener = Listening(measured))
        {
            // Nobody knows how long this one took.
            telemetry.Attempted("Encrypt", "us-east-1", reason: null, begunBefore);
            Assert.Empty(measured);
            var started = telemetry.Now;
            Clock.Advance(TimeSpan.FromSeconds(2));
            telemetry.Attempted("Encrypt", "us-east-1", CipherFailure.Throttled, started);
            Assert.Equal([2.0], measured);
            await Cipher(Virginia).EncryptAsync(Bytes("x"), NoContext);
            Assert.Equal(2, measured.Count);
        }

        // It has gone while an attempt was on its way.
        using var activities = Recording([]);
        telemetry.Attempted("Encrypt", "us-east-1", reason: null, Clock.GetTimestamp());
        Assert.Equal(2, measured.Count);
    }

    [Fact]
    public async Task Attempts_are_events_of_the_ciphers_own_activity_only()
    {
        var stopped = new List<Activity>();
        using var listener = Recording(stopped);
        using var source = new ActivitySource("a caller's");
        using (var caller = source.StartActivity("request"))
        {
            await Cipher(Virginia).EncryptAsync(Bytes("x"), NoContext);
            // An attempt that nobody has an activity for is no event of the caller's.
            new Telemetry(Logger, Clock).Attempted("Encrypt", "us-east-1", reason: null, started: 0);
            Assert.NotNull(caller);
            Assert.Empty(caller.Events);
        }

        var own = Assert.Single(stopped, static activity => activity.Source.Name == "MrkAnalyzers.Runtime");
        Assert.Equal(("MultiRegionCipher.Encrypt", "attempt"), (own.OperationName, Assert.Single(own.Events).Name));
        Assert.Equal("request", own.Parent?.OperationName);
        new Telemetry(Logger, Clock).Attempted("Encrypt", "us-east-1", reason: null, started: 0);
    }

    private static MeterListener Listening(List<double> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "mrk.attempt.duration")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => measured.Add(value));
        listener.Start();
        return listener;
    }

    private static ActivityListener Recording(List<Activity> stopped)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is "MrkAnalyzers.Runtime" or "a caller's",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
