using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MrkAnalyzers.Tests.Performance;

/// <summary>
/// What programs of a known size take, in counts that no machine changes: a file is scanned once, a body bound once, a member read once, and the work grows as the program does.
/// Times are for the benchmarks.
/// </summary>
[Collection(nameof(Alone))]
public sealed class WorkTests
{
    [Fact]
    public async Task Every_file_is_scanned_once_and_nothing_is_bound_where_nobody_calls_KMS()
    {
        var work = (await Run("20:0:0")).Work;
        Assert.Equal((20, 0, 0, 0), (work.Files, work.Bodies, work.Members, work.Steps));
    }

    // A site has a member that opens, the steps to the one that calls KMS, and that one; each file has a constructor on top.
    [Theory]
    [InlineData(10, 10, 0)]
    [InlineData(10, 40, 0)]
    [InlineData(10, 10, 3)]
    public async Task A_body_is_bound_once_and_a_member_read_once(int files, int sites, int depth)
    {
        var work = (await Run($"{files}:{sites}:{depth}")).Work;
        Assert.Equal((files, (sites * (depth + 2)) + files), (work.Files, work.Bodies));
        Assert.Equal(sites, work.Members);
    }

    [Fact]
    public async Task Work_grows_with_the_sites_no_more_than_they_do()
    {
        // Every sixth site is alike.
        var (few, many) = ((await Run("12:24:1")).Work, (await Run("48:96:1")).Work);
        Assert.Equal(few.Steps * 4, many.Steps);
    }

    [Fact]
    public async Task Work_grows_by_the_same_with_every_call_in_between()
    {
        var steps = new List<long>();
        foreach (var depth in new[] { 1, 2, 3, 4 })
        {
            steps.Add((await Run($"10:10:{depth}")).Work.Steps);
        }

        var growth = steps.Zip(steps.Skip(1), static (before, after) => after - before).ToArray();
        Assert.All(growth, added => Assert.Equal(growth[0], added));
        Assert.True(growth[0] > 0);
    }

    // Nothing that was known is found out again: an edit costs the file that was edited, and the members of which it is part.
    [Fact]
    public async Task An_edit_costs_what_it_touches()
    {
        var (compilation, analyzer, work) = await Run("20:20:1");
        var before = (work.Files, work.Bodies, work.Members);
        var tree = compilation.SyntaxTrees[7];
        var edited = tree.WithChangedText(tree.GetText().Replace(tree.Length, 0, "\n"));
        var changed = compilation.ReplaceSyntaxTree(tree, edited);
        await changed.WithAnalyzers([analyzer], Options).GetAnalyzerSemanticDiagnosticsAsync(changed.GetSemanticModel(edited), null, default);
        Assert.Equal((1, 4, 1), (work.Files - before.Files, work.Bodies - before.Bodies, work.Members - before.Members));
    }

    // Well above what is measured (see docs/trust.md), so that it fails for a cause and not for a version of the compiler.
    [Fact]
    public async Task A_site_allocates_no_more_than_it_did()
    {
        await Run("30:60:0");
        var (without, with) = (await Allocated("30:0:0"), await Allocated("30:60:0"));
        var perSite = (with.Ours - with.Empty - (without.Ours - without.Empty)) / 60;
        Assert.InRange(perSite, 10_000, 120_000);
    }

    private static async Task<(long Empty, long Ours)> Allocated(string size)
    {
        long[] bytes = [0, 0];
        foreach (var (analyzer, index) in new (DiagnosticAnalyzer, int)[] { (new EmptyAnalyzer(), 0), (new MrkAnalyzer(), 1) })
        {
            var compilation = Compile(size);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await compilation.WithAnalyzers([analyzer], Options).GetAllDiagnosticsAsync();
            bytes[index] = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        return (bytes[0], bytes[1]);
    }

    private static readonly CompilationWithAnalyzersOptions Options = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);

    private static CSharpCompilation Compile(string size) => CSharpCompilation.Create(
        "Generated",
        GeneratedProject.Make(size).Select(static source => CSharpSyntaxTree.ParseText(source.Text, new CSharpParseOptions(LanguageVersion.Preview), source.Path)),
        TestReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    private static async Task<(CSharpCompilation Compilation, MrkAnalyzer Analyzer, MrkAnalyzers.Facts.Work Work)> Run(string size)
    {
        var compilation = Compile(size);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var analyzer = new MrkAnalyzer();
        await compilation.WithAnalyzers([analyzer], Options).GetAnalyzerDiagnosticsAsync();
        return (compilation, analyzer, analyzer.Work);
    }
}

/// <summary>What is allocated is counted for the whole process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
