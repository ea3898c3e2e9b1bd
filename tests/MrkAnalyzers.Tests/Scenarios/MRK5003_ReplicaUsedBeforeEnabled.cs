using Amazon.KeyManagementService.Model;
using MrkAnalyzers.Testing;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("until it is `Enabled` every cryptographic operation on it fails with `KMSInvalidStateException`", "The SDK does not retry that exception", "An alias may be created for a replica in this state")]
public sealed class MRK5003_ReplicaUsedBeforeEnabled : Scenario
{
    private readonly EagerClock clock;

    public MRK5003_ReplicaUsedBeforeEnabled()
        : this(new EagerClock())
    {
    }

    private MRK5003_ReplicaUsedBeforeEnabled(EagerClock clock)
        : base(new LocalKmsOptions { TimeProvider = clock, ReplicaCreationTime = TimeSpan.FromSeconds(30) }) => this.clock = clock;

    protected override async Task MisuseAsync()
    {
        var keyId = await NewKeyAsync(Virginia);
        await Fails<KMSInvalidStateException>(() => new Misuse.NewRegion(Virginia).AddAsync(keyId, "eu-west-1"));
        Assert.Single(Kms.Requests, static request => request.Operation == "Encrypt");
        await Ireland.CreateAliasAsync("alias/early", keyId);
    }

    protected override async Task FixedAsync()
    {
        var keyId = await NewKeyAsync(Virginia);
        var start = clock.GetUtcNow();
        Assert.Equal([1], await OpenAsync(Virginia, await new Fixed.NewRegion(Virginia, clock).AddAsync(keyId, "eu-west-1")));
        Assert.True(clock.GetUtcNow() - start >= TimeSpan.FromSeconds(30));
        await CarriesOverAsync(keyId);
    }

    /// <summary>A clock on which nobody waits: the time is over as soon as it is asked for.</summary>
    private sealed class EagerClock : TimeProvider
    {
        private long ticks = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Add(ref ticks, dueTime.Ticks);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
