using Xunit.Abstractions;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// An analysis that is cancelled at any moment ends soon, and whoever analyses the same compilation next finds all. <c>MRK_CANCEL</c> sets how often, in a process of its own, whose work is
/// measured: the time it takes depends on who else is at work.
/// </summary>
public sealed class CancellationTests(ITestOutputHelper output)
{
    [WantedFact("MRK_CANCEL")]
    public async Task End_within_fifty_milliseconds_of_work_and_leave_nothing_wrong()
    {
        var run = await ChildRun.Of(1536, "cancel", Environment.GetEnvironmentVariable("MRK_CANCEL")!);
        output.WriteLine(run.Output);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(0, run["cancel", "wrong"]);
        Assert.InRange(run["cancel", "work95"], 0, 50);
    }
}
