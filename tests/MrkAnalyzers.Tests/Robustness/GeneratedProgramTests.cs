using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// Programs that nobody wrote, made by <see cref="Grammar" />: nothing crashes, the order of the files and the number of threads tell nothing, and every fix is sound.
/// <c>MRK_PROGRAMS</c> sets how many are tried; <c>MRK_PROGRAMS=5000:7</c> tries others, by the seed 7.
/// </summary>
public sealed class GeneratedProgramTests(ITestOutputHelper output)
{
    private const int Together = 500;

    private static readonly string[] Wanted = (Environment.GetEnvironmentVariable("MRK_PROGRAMS") ?? "20").Split(':');

    private static readonly int Programs = int.Parse(Wanted[0], CultureInfo.InvariantCulture);

    private static readonly ulong Seed = Wanted.Length > 1 ? ulong.Parse(Wanted[1], CultureInfo.InvariantCulture) : 20261124;

    /// <summary>The number of the first of some hundreds: so that a long run shows how far it has come.</summary>
    public static TheoryData<int> Firsts => [.. Enumerable.Range(0, (Programs + Together - 1) / Together).Select(static turn => turn * Together)];

    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task Compile_and_are_analysed_and_fixed_without_a_fault(int first)
    {
        var failed = new ConcurrentBag<(int Number, string Seed, string Faults)>();
        var rules = new ConcurrentDictionary<string, int>();
        var (found, made) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(first, Math.Min(Together, Programs - first)), async (number, _) =>
        {
            var pcg = new PCG((uint)number, Seed);
            var seed = pcg.ToString();
            var faults = new List<string>();
            var (diagnostics, fixes) = await Try(Grammar.Programs.Generate(pcg, null, out var _), faults.Add);
            Interlocked.Add(ref made, fixes);
            Interlocked.Add(ref found, diagnostics.Length);
            foreach (var diagnostic in diagnostics)
            {
                rules.AddOrUpdate(diagnostic.Id, 1, static (_, count) => count + 1);
            }

            if (faults.Count > 0)
            {
                failed.Add((number, seed, string.Join('\n', faults.Select(static fault => fault.Split('\n')[0]))));
            }
        });

        output.WriteLine($"{found} findings, {made} fixes made, {failed.Count} programs failed: {string.Join(", ", rules.OrderBy(static rule => rule.Key, StringComparer.Ordinal).Select(static rule => $"{rule.Key} {rule.Value}"))}");
        foreach (var (number, seed, faults) in failed.Order())
        {
            output.WriteLine($"{number} {seed}\n{faults}");
        }

        if (!failed.IsEmpty)
        {
            await Shrink(failed.Min().Seed);
        }

        Assert.True(Programs < 20 || (rules.Count >= 8 && made >= 20), $"Too little was found to tell anything: {made} fixes, {string.Join(", ", rules.Keys)}.");
    }

    [Fact]
    public async Task Shrink_to_the_simplest_that_fails()
    {
        var seed = new PCG(1, Seed).ToString();
        var failure = await Assert.ThrowsAsync<CsCheckException>(() => Grammar.Programs.SampleAsync(
            static program => Task.FromResult(!program.Text.Contains(".Substring(0, 64)", StringComparison.Ordinal)), seed: seed, iter: 3_000, threads: 1, print: static program => program.Text));

        Assert.Contains("Set seed: ", failure.Message, StringComparison.Ordinal);
        Assert.InRange(failure.Message.Split("//// Service").Length, 2, 2);
    }

    // The smallest among others that fail like it.
    private static Task Shrink(string seed) => Grammar.Programs.SampleAsync(
        static async program =>
        {
            var faults = new List<string>();
            await Try(program, faults.Add);
            Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        },
        seed: seed,
        iter: 1_000_000,
        time: 15,
        threads: 1,
        print: static program => program.Text);

    private static async Task<(ImmutableArray<Diagnostic> Found, int Fixes)> Try(SourceProgram program, Action<string> report)
    {
        try
        {
            var compilation = program.Compile();
            if (compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray() is { Length: > 0 } errors)
            {
                report("the generator made what does not compile: " + string.Join('\n', errors.AsEnumerable()));
                return ([], 0);
            }

            var found = await Trial.Analyze(compilation);
            if (Trial.CrashIn(found) is { } crash)
            {
                report(crash);
            }

            var turned = program.Compile();
            var other = await Trial.Analyze(turned.RemoveAllSyntaxTrees().AddSyntaxTrees(turned.SyntaxTrees.Reverse()), isConcurrent: true);
            if (Show(found) != Show(other))
            {
                report($"In another order, on several threads\n{Show(other)}\nis found, and else\n{Show(found)}");
            }

            return (found, await FixSoundness.Check(compilation, report));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            report(exception.ToString());
            return ([], 0);
        }
    }

    private static string Show(ImmutableArray<Diagnostic> found) => string.Join('\n', found.Select(static diagnostic => $"{diagnostic} {string.Join(' ', diagnostic.AdditionalLocations)}").Order(StringComparer.Ordinal));
}
