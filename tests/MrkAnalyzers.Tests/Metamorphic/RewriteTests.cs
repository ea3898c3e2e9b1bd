using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>
/// A change of form that leaves the meaning of a program leaves its findings: every rewrite, on programs of the catalogue. <c>MRK_REWRITES=all</c> takes every program, or the name
/// of a file as many as bear it.
/// </summary>
public sealed class RewriteTests
{
    private const int Sample = 6;

    private static readonly string? Wanted = Environment.GetEnvironmentVariable("MRK_REWRITES");

    private static readonly Lazy<Task<ImmutableArray<MarkedProgram>>> Programs = new(static () => Task.Run(ReadAll));

    public static TheoryData<string> Names => [.. Rewrite.All.Select(static rewrite => rewrite.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Leaves_the_findings(string name)
    {
        var rewrite = Rewrite.All.Single(rewrite => rewrite.Name == name);
        var programs = await Programs.Value;
        var faults = new ConcurrentBag<string>();
        var applied = 0;
        if (Wanted is null)
        {
            var order = programs.ToArray();
            new Random(name.Aggregate(17, static (hash, letter) => unchecked((hash * 31) + letter))).Shuffle(order);

            // Wrong and correct programs by turns.
            foreach (var program in order.Where(static program => program.Rules.Length > 0).Zip(order.Where(static program => program.Rules.Length == 0)).SelectMany(static pair => new[] { pair.First, pair.Second }))
            {
                applied += await Try(rewrite, program, faults) ? 1 : 0;
                if (applied == Sample)
                {
                    break;
                }
            }

            Assert.Equal(Sample, applied);
        }
        else
        {
            await Parallel.ForEachAsync(programs, async (program, _) =>
            {
                if (await Try(rewrite, program, faults))
                {
                    Interlocked.Increment(ref applied);
                }
            });
            Assert.True(applied >= Sample || Wanted != "all", $"'{name}' was made in {applied} programs only.");
            await File.AppendAllTextAsync(Path.Combine(Path.GetTempPath(), "mrk-rewrites.txt"), $"{applied,4} {faults.Count,3} {name}\n");
        }

        Assert.True(faults.IsEmpty, $"{applied} programs, {faults.Count} changed\n{string.Join("\n\n", faults.Order(StringComparer.Ordinal))}");
    }

    private static async Task<bool> Try(Rewrite rewrite, MarkedProgram program, ConcurrentBag<string> faults)
    {
        var random = new Random(program.Name.Length * 7919);
        if (rewrite.Apply(program, random) is not { } rewritten)
        {
            return false;
        }

        var verdict = await rewritten.Verdict();
        if (verdict.Length > 0)
        {
            faults.Add($"=== {program.Name}, {rewrite.Name}\n{verdict}\n{rewritten.Text}");
        }

        return true;
    }

    private static async Task<ImmutableArray<MarkedProgram>> ReadAll()
    {
        var files = CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases"));

        // One compilation lends the others its references, bound once.
        var host = CSharpCompilation.Create("Case", references: TestReferences.All);
        host.GetSpecialType(Microsoft.CodeAnalysis.SpecialType.System_Object);
        var programs = new MarkedProgram?[files.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, files.Length), async (index, _) =>
        {
            if (Wanted is null or "all" || files[index].Name.Contains(Wanted, StringComparison.Ordinal))
            {
                programs[index] = await MarkedProgram.Of(files[index], host);
            }
        });
        return [.. programs.OfType<MarkedProgram>()];
    }

    [Fact]
    public async Task Marks_change_nothing()
    {
        var programs = await Programs.Value;
        var message = new StringBuilder();
        foreach (var program in programs.Where(static program => program.Rules.Length > 0).Take(60))
        {
            message.Append(await program.Verdict());
        }

        Assert.Equal("", message.ToString());
    }
}
