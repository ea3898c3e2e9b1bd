using System.Runtime.CompilerServices;
using MrkAnalyzers.Tests.Metamorphic;
using Xunit.Abstractions;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// One analyzer lives as long as its host, and keeps nothing of the compilations that are gone. <c>MRK_LEAK</c> sets how many are analysed in a process of its own, whose memory is measured.
/// </summary>
public sealed class LeakTests(ITestOutputHelper output)
{
    private const int Programs = 60;
    private const int Edits = 8;

    [Fact]
    public void Nothing_is_left_of_programs_that_were_analysed()
    {
        var analyzer = new MrkAnalyzer();
        var traces = Others(analyzer);
        Collect();

        Assert.DoesNotContain(traces, static trace => trace.IsAlive);
        GC.KeepAlive(analyzer);
    }

    [Fact]
    public void Nothing_is_left_of_a_program_before_its_last_edit()
    {
        var analyzer = new MrkAnalyzer();
        var (last, traces) = Edited(analyzer);
        Collect();

        Assert.DoesNotContain(traces, static trace => trace.IsAlive);
        GC.KeepAlive(last);
        GC.KeepAlive(analyzer);
    }

    [WantedFact("MRK_LEAK")]
    public async Task Memory_stays_as_it_is_after_the_first_fifty()
    {
        var run = await ChildRun.Of(1536, "leak", Environment.GetEnvironmentVariable("MRK_LEAK")!);
        output.WriteLine(run.Output);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.InRange(run["leak", "late"], 0, run["leak", "early"] * 1.2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> Others(MrkAnalyzer analyzer)
    {
        var traces = new List<WeakReference>();
        for (var run = 0; run < Programs; run++)
        {
            Traces.Other(analyzer, run * 23, traces);
        }

        return traces;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (object Last, List<WeakReference> Traces) Edited(MrkAnalyzer analyzer)
    {
        var traces = new List<WeakReference>();
        var compilation = CombinedPrograms.Fresh(CombinedPrograms.Some[0]);
        for (var run = 0; run < Edits; run++)
        {
            compilation = Traces.Edit(compilation, analyzer, run, traces);
        }

        return (compilation, traces);
    }

    private static void Collect()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
