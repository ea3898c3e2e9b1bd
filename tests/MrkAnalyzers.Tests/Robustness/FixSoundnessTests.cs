using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Tests.Metamorphic;
using Xunit.Abstractions;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// Every fix that is offered for a finding, made, see <see cref="FixSoundness" />. <c>MRK_FIXES</c> sets how many programs are tried, as they are and rewritten; <c>all</c> takes the whole catalogue.
/// </summary>
public sealed class FixSoundnessTests(ITestOutputHelper output)
{
    private static readonly int Most = Environment.GetEnvironmentVariable("MRK_FIXES") is not { } wanted ? 24 : int.TryParse(wanted, out var count) ? count : int.MaxValue;

    // Programs in turns, so that a long run shows how far it has come.
    private const int Turns = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Leave_what_was_right_and_mend_what_was_wrong(int turn)
    {
        var faults = new ConcurrentBag<string>();
        var (tried, made) = (0, 0);
        var programs = SourcePool.Cases.Where(static program => program.Name.Contains("/Flags_", StringComparison.Ordinal)).ToArray();
        new Random(9).Shuffle(programs);
        await Parallel.ForEachAsync(programs.Take(Most).Where((_, index) => index % Turns == turn), async (program, _) =>
        {
            foreach (var compilation in await Forms(program))
            {
                var fixes = await FixSoundness.Check(compilation, fault => faults.Add($"{program.Name}: {fault}"));
                Interlocked.Increment(ref tried);
                Interlocked.Add(ref made, fixes);
            }
        });

        output.WriteLine($"{tried} programs, {made} fixes made, {faults.Count} faults");
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults.Order(StringComparer.Ordinal)));
        Assert.NotEqual(0, made);
    }

    // As it is, and in one other form.
    private static async Task<IEnumerable<CSharpCompilation>> Forms(SourceProgram program)
    {
        var plain = program.Compile();
        var random = new Random(program.Name.Length);
        var marked = await MarkedProgram.Of(Cases.CaseFile.Read(Repository.PathOf(program.Name)), plain);
        var rewritten = Enumerable.Range(0, 3).Select(_ => Rewrite.All[random.Next(Rewrite.All.Length)].Apply(marked, random)).FirstOrDefault(static rewritten => rewritten is not null);
        return rewritten is null ? [plain] : [plain, rewritten.Compilation];
    }
}
