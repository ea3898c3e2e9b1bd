namespace MrkAnalyzers.Tests.Scenarios;

[Claims("No key there can open it. The answer is `AccessDeniedException`")]
public sealed class MRK5004_SingleRegionKeyAcrossRegions : Scenario
{
    protected override Task MisuseAsync() => Fails(Misuse.Rehearsal.RunAsync, "AccessDeniedException");

    protected override async Task FixedAsync() => Assert.Equal([1], await Fixed.Rehearsal.RunAsync());
}
