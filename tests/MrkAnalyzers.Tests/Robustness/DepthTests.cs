using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;
using MrkAnalyzers.Facts;
using Xunit.Abstractions;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// Programs as deep or as long as the compiler can bear, in processes of their own: nothing overflows, and nothing takes much longer than the compiler does.
/// <c>MRK_DEPTH</c> runs all of them, at that part of their sizes: 1 is the whole.
/// </summary>
public sealed class DepthTests(ITestOutputHelper output)
{
    private static readonly string? Scale = Environment.GetEnvironmentVariable("MRK_DEPTH");

    public static TheoryData<string> Names => [.. DeepProgram.All.Select(static program => program.Name)];

    // What the compiler hands out of a chain of calls it makes by recursion, a kilobyte for each.
    [Fact]
    public async Task Do_not_overflow_where_the_compiler_by_itself_does_not()
    {
        var run = await ChildRun.Of(1024, "depth", "0.1", "own calls in a chain");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(0, run["own calls in a chain", "errors"]);
    }

    // What is deep and not too deep is read.
    [Fact]
    public async Task Are_read_as_far_as_a_megabyte_of_stack_allows()
    {
        var run = await ChildRun.Of(1024, "depth", "0.1", "blocks", "withs in a chain");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(1, run["blocks", "found"]);
        Assert.Equal(1, run["withs in a chain", "found"]);
    }

    // A fix asks what the value that it removes does besides: of a constant in as many parts as one likes, too.
    [Fact]
    public void Long_constants_do_nothing_besides()
    {
        var sum = SyntaxFactory.ParseExpression("\"alias/\"" + string.Concat(Enumerable.Repeat(" + \"x\"", 20_000)));
        bool? found = null;
        var thread = new Thread(() => found = SideEffects.AreIn(sum) || !SideEffects.AreIn(((BinaryExpressionSyntax)sum).WithRight(SyntaxFactory.ParseExpression("Next()"))), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.False(found);
    }

    [WantedTheory("MRK_DEPTH")]
    [MemberData(nameof(Names))]
    public async Task Crash_nothing_and_are_not_slow(string name)
    {
        // What the compiler itself cannot bear, with the frames that it has on this machine, says nothing: then a quarter of it.
        ChildRun run;
        var scale = double.Parse(Scale!, CultureInfo.InvariantCulture);
        do
        {
            run = await ChildRun.Of(1536, "depth", scale.ToString(CultureInfo.InvariantCulture), name);
            output.WriteLine(run.Output);
            scale /= 4;
        }
        while (run.ExitCode != 0 && run.Output.TrimEnd().EndsWith("compiling", StringComparison.Ordinal) && scale > 0.01);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("crash=none", run.Output, StringComparison.Ordinal);
        Assert.True(run[name, "analyzing"] < 5_000 + (10 * run[name, "compiling"]), run.ToString());
    }
}
