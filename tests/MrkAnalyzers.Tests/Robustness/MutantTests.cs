using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// Code as it is while somebody types, pastes, merges or cuts off: every program of the repository, broken. Neither the analyzer nor a fix may crash on any, or take long.
/// <c>MRK_MUTANTS</c> sets how many are tried; each is made from its number alone, and <c>MRK_MUTANT</c> tries one again, as a failure says.
/// </summary>
public sealed class MutantTests(ITestOutputHelper output)
{
    private const int Together = 1000;

    // A mutant takes some milliseconds. On a machine that is busy it may take longer, but not so long.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("MRK_MUTANTS"), out var count) ? count : 400;

    /// <summary>The number of the first of each thousand: so that a long run shows how far it has come.</summary>
    public static TheoryData<int> Thousands => [.. Enumerable.Range(0, (Mutants + Together - 1) / Together).Select(static thousand => thousand * Together)];

    [Theory]
    [MemberData(nameof(Thousands))]
    public async Task Never_crash_the_analyzer_or_a_fix(int first)
    {
        var faults = new ConcurrentBag<string>();
        var (found, applied) = (0, 0);
        var slowest = (Time: TimeSpan.Zero, Name: "");
        await Parallel.ForEachAsync(ToTry(first), async (mutant, _) =>
        {
            var clock = Stopwatch.StartNew();
            var (findings, fixes, fault) = await Try(mutant.Program);
            Interlocked.Add(ref found, findings);
            Interlocked.Add(ref applied, fixes);
            if (fault is not null)
            {
                faults.Add($"MRK_MUTANT=\"{mutant.Number} {mutant.Program.Name}\" dotnet test --filter MutantTests: {mutant.Done}\n{fault}\n{mutant.Program.Text}");
            }

            lock (output)
            {
                slowest = clock.Elapsed > slowest.Time ? (clock.Elapsed, $"{mutant.Number} {mutant.Program.Name}") : slowest;
            }
        });

        output.WriteLine($"{found} findings, {applied} fixes applied, {faults.Count} faults; slowest {slowest.Time.TotalMilliseconds:F0} ms: {slowest.Name}");
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults.Order(StringComparer.Ordinal)));
        Assert.True(Mutants < 400 || Environment.GetEnvironmentVariable("MRK_MUTANT") is not null || (found > 40 && applied > 40), "Too little was found in the mutants to tell anything.");
    }

    private static IEnumerable<(int Number, SourceProgram Program, string Done)> ToTry(int first) =>
        Environment.GetEnvironmentVariable("MRK_MUTANT")?.Split(' ', 2) is [var number, .. var name]
            ? [Of(int.Parse(number, CultureInfo.InvariantCulture), name is [var known] ? SourcePool.Find(known) : null)]
            : Enumerable.Range(first, Math.Min(Together, Mutants - first)).Select(static number => Of(number, null));

    private static (int Number, SourceProgram Program, string Done) Of(int number, SourceProgram? original)
    {
        // What is chosen does not depend on how the one that is chosen gets broken, so that a mutant can be made again after the catalogue has grown.
        var choice = new Random(number);
        var pool = choice.Next(10) switch { < 6 => SourcePool.Cases, 6 or 7 => SourcePool.Pages, 8 => SourcePool.Samples, _ => SourcePool.OwnSource };
        original ??= pool[choice.Next(pool.Length)];
        var random = new Random(~number);
        var file = random.Next(original.Files.Length);
        var (text, done) = Mutation.Break(original.Files[file].Text, random);
        return (number, original with { Files = original.Files.SetItem(file, (original.Files[file].Path, text)) }, done);
    }

    private static async Task<(int Findings, int Fixes, string? Fault)> Try(SourceProgram program)
    {
        var (findings, fixes) = (0, 0);
        try
        {
            await Task.Run(async () =>
            {
                var compilation = program.Compile();
                var found = await Trial.Analyze(compilation);
                findings = found.Length;
                if (Trial.CrashIn(found) is { } crash)
                {
                    throw new InvalidOperationException(crash);
                }

                fixes = await Trial.ApplyAll(compilation, found);
            }).WaitAsync(Limit);
            return (findings, fixes, null);
        }
        catch (Exception exception)
        {
            return (findings, fixes, exception.ToString());
        }
    }
}
