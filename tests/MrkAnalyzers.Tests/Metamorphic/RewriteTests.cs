using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Tests.Cases;
using Xunit.Abstractions;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>
/// A change of form that leaves the meaning of a program leaves its findings: every rewrite, on programs of the catalogue, wrong and correct ones by turns.
/// <c>MRK_REWRITES</c> sets how many are tried for each; <c>all</c> are some 60,000 programs in all.
/// </summary>
public sealed class RewriteTests(ITestOutputHelper output)
{
    // What applies nowhere proves nothing.
    private const int Least = 2;

    private static readonly int Most = Environment.GetEnvironmentVariable("MRK_REWRITES") is not { } wanted ? 3 : int.TryParse(wanted, out var count) ? count : int.MaxValue;

    private static readonly Lazy<Task<ImmutableArray<MarkedProgram>>> Programs = new(static () => Task.Run(ReadAll));

    public static TheoryData<string> Names => [.. Rewrite.All.Select(static rewrite => rewrite.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Leaves_the_findings(string name)
    {
        var rewrite = Rewrite.All.Single(rewrite => rewrite.Name == name);
        var faults = new ConcurrentBag<string>();

        // Chosen one after the other: which programs it is must not hang on who is faster.
        var chosen = (await InTurns(name)).Select(program => (Name: program.Name, Rewritten: rewrite.Apply(program, new Random(Seed(program.Name))))).Where(static pair => pair.Rewritten is not null).Take(Most).ToArray();
        await Parallel.ForEachAsync(chosen, async (pair, _) =>
        {
            var verdict = await pair.Rewritten!.Verdict();
            if (verdict.Length > 0)
            {
                faults.Add($"=== {pair.Name}, {rewrite.Name}\n{verdict}\n{pair.Rewritten.Text}");
            }
        });

        output.WriteLine($"{chosen.Length} programs, {faults.Count} with another verdict");
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults.Order(StringComparer.Ordinal)));
        Assert.True(chosen.Length >= Least, $"Made in {chosen.Length} programs only.");
    }

    [Fact]
    public async Task Marks_change_nothing()
    {
        foreach (var program in (await Programs.Value).Where(static program => program.Rules.Length > 0).Take(20))
        {
            Assert.Equal("", await program.Verdict());
        }
    }

    [Fact]
    public async Task Another_verdict_is_noticed()
    {
        var program = (await Programs.Value).First(static program => program.Rules.Length == 1);
        var tree = program.Compilation.SyntaxTrees.Single(static tree => MarkedProgram.PairsIn(tree.ToString()).Any());
        var mark = MarkedProgram.PairsIn(tree.ToString()).Single();

        var moved = program.With([new Edit(tree.FilePath, mark.Opening, ""), new Edit(tree.FilePath, mark.Closing, ""), new Edit(tree.FilePath, default, "/*<0*/ /*0>*/")]);

        Assert.Matches("unexpected MRK[0-9]+ at .*\nmissing MRK[0-9]+ at mark 0", await moved.Verdict());
    }

    // The same programs for a rewrite in each run.
    private static async Task<IEnumerable<MarkedProgram>> InTurns(string name)
    {
        var order = (await Programs.Value).ToArray();
        new Random(Seed(name)).Shuffle(order);
        var wrong = order.Where(static program => program.Rules.Length > 0).ToArray();
        var correct = order.Where(static program => program.Rules.Length == 0).ToArray();
        return wrong.Zip(correct).SelectMany(static pair => new[] { pair.First, pair.Second }).Concat(wrong.Skip(correct.Length)).Concat(correct.Skip(wrong.Length));
    }

    private static int Seed(string name) => name.Aggregate(17, static (hash, letter) => unchecked((hash * 31) + letter));

    private static async Task<ImmutableArray<MarkedProgram>> ReadAll()
    {
        var files = CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases"));

        // One compilation lends the others its references, bound once.
        var host = CSharpCompilation.Create("Case", references: TestReferences.All);
        host.GetSpecialType(Microsoft.CodeAnalysis.SpecialType.System_Object);
        var programs = new MarkedProgram[files.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, files.Length), async (index, _) => programs[index] = await MarkedProgram.Of(files[index], host));
        return [.. programs];
    }
}
