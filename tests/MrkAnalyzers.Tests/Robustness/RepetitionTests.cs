using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Tests.Metamorphic;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// Analysed again and again, with the files in another order and on one thread or several, many programs in one compilation give the same log, byte by byte.
/// <c>MRK_REPEATS</c> sets how often.
/// </summary>
public sealed class RepetitionTests
{
    [Fact]
    public async Task Give_the_same_log()
    {
        var compilations = CombinedPrograms.Repeated;
        foreach (var compilation in compilations)
        {
            var expected = Log(await Trial.Analyze(compilation));
            Assert.True(expected.Length > 10, "Too little was found to tell anything.");
            for (var run = 0; run < CombinedPrograms.RepetitionsOr(10) / compilations.Length; run++)
            {
                var fresh = CombinedPrograms.Fresh(compilation);
                var trees = fresh.SyntaxTrees.ToArray();
                new Random(run).Shuffle(trees);

                var log = Log(await Trial.Analyze(fresh.RemoveAllSyntaxTrees().AddSyntaxTrees(trees), isConcurrent: run % 3 != 0));
                Assert.True(expected.SequenceEqual(log), $"Run {run}:\n{string.Join('\n', expected.Except(log).Select(static line => "- " + line).Concat(log.Except(expected).Select(static line => "+ " + line)))}");
            }
        }
    }

    // As the compiler's log in SARIF has it, in the order in which it lists files and places; all that an editor gets besides is in it, too.
    private static string[] Log(IEnumerable<Diagnostic> found) =>
        [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(static diagnostic => JsonSerializer.Serialize(new
            {
                ruleId = diagnostic.Id,
                level = diagnostic.Severity.ToString(),
                message = diagnostic.GetMessage(CultureInfo.InvariantCulture),
                location = Show(diagnostic.Location),
                relatedLocations = diagnostic.AdditionalLocations.Select(Show),
                properties = new SortedDictionary<string, string?>(diagnostic.Properties.ToDictionary(), StringComparer.Ordinal),
            }))];

    private static string Show(Location location) => $"{location.SourceTree?.FilePath}{location.GetLineSpan().Span}{location.SourceSpan}";
}
