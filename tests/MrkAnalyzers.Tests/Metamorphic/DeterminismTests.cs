using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>
/// The same findings, to the last property, document by document as in an editor or all at once, after edits and after analyses that were cancelled.
/// On compilations of many programs of the catalogue at once, each in a namespace of its own.
/// </summary>
public sealed class DeterminismTests
{
    [Fact]
    public async Task Document_by_document()
    {
        foreach (var compilation in CombinedPrograms.Some)
        {
            var expected = await Found(compilation);
            var trees = compilation.SyntaxTrees.ToArray();
            new Random(7).Shuffle(trees);

            Assert.Equal(expected, await FoundByDocument(CombinedPrograms.Fresh(compilation), trees, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Each_program_document_by_document()
    {
        var faults = new List<string>();
        var host = CSharpCompilation.Create("Case", references: TestReferences.All);
        host.GetSpecialType(SpecialType.System_Object);
        foreach (var file in CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases")).Where(static file => !file.Expected.IsEmpty))
        {
            var alone = file.Compile([]);
            var compilation = host.WithOptions(alone.Options).AddSyntaxTrees(alone.SyntaxTrees);
            var expected = await Found(compilation);
            var found = await FoundByDocument(CombinedPrograms.Fresh(compilation), [.. compilation.SyntaxTrees.Reverse()], CancellationToken.None);
            if (!expected.SequenceEqual(found))
            {
                faults.Add($"{file.Name}: {string.Join(" // ", expected.Except(found))}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task After_an_edit_of_another_file()
    {
        var random = new Random(11);
        foreach (var compilation in CombinedPrograms.Some)
        {
            var expected = await Found(compilation);
            var edited = compilation;
            var analyzer = new MrkAnalyzer();
            for (var edit = 0; edit < 4; edit++)
            {
                // One analyzer lives through all edits, as in an editor.
                var tree = edited.SyntaxTrees[random.Next(edited.SyntaxTrees.Length)];
                edited = edited.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().Replace(tree.Length, 0, $"\n// edit {edit}\n")));

                Assert.Equal(expected, await FoundByDocument(edited, [.. edited.SyntaxTrees], CancellationToken.None, analyzer));
            }
        }
    }

    [Fact]
    public async Task After_analyses_that_were_cancelled()
    {
        foreach (var compilation in CombinedPrograms.Some)
        {
            var expected = await Found(compilation);
            var analyzer = new MrkAnalyzer();
            var subject = CombinedPrograms.Fresh(compilation);
            var driver = With(subject, analyzer, isConcurrent: true);
            for (var milliseconds = 1; milliseconds < 200; milliseconds *= 3)
            {
                using var source = new CancellationTokenSource(milliseconds);
                try
                {
                    await driver.GetAnalyzerDiagnosticsAsync(source.Token);
                }
                catch (OperationCanceledException)
                {
                    // What the next run finds is the question.
                }
            }

            Assert.Equal(expected, Show(await driver.GetAnalyzerDiagnosticsAsync()));
        }
    }

    [Fact]
    public async Task With_the_programs_among_others_as_alone()
    {
        var programs = CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases")).DistinctBy(static file => file.Name).ToDictionary(static file => file.Name, StringComparer.Ordinal);
        foreach (var compilation in CombinedPrograms.Some)
        {
            var found = (await CaseFile.Analyze(compilation, new MrkAnalyzer())).ToLookup(static diagnostic => diagnostic.Location.SourceTree!.FilePath.Split('/')[0], StringComparer.Ordinal);
            foreach (var name in compilation.SyntaxTrees.Select(static tree => tree.FilePath.Split('/')[0]).Distinct())
            {
                Assert.Equal(
                    programs[name].Expected.Select(mark => $"{mark.Id} in {name}").Order(StringComparer.Ordinal),
                    found[name].Where(diagnostic => programs[name].Judges(diagnostic.Id)).Select(diagnostic => $"{diagnostic.Id} in {name}").Order(StringComparer.Ordinal));
            }
        }
    }

    private static CompilationWithAnalyzers With(Compilation compilation, MrkAnalyzer analyzer, bool isConcurrent = false) =>
        compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: isConcurrent, logAnalyzerExecutionTime: false));

    private static async Task<string[]> Found(Compilation compilation) => Show(await With(compilation, new MrkAnalyzer()).GetAnalyzerDiagnosticsAsync());

    private static async Task<string[]> FoundByDocument(Compilation compilation, SyntaxTree[] trees, CancellationToken cancellation, MrkAnalyzer? analyzer = null)
    {
        var driver = With(compilation, analyzer ?? new MrkAnalyzer());
        var found = new List<Diagnostic>();
        var paths = trees.Select(static tree => tree.FilePath).ToArray();
        foreach (var path in paths)
        {
            var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
            found.AddRange(await driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, cancellation));
        }

        return Show(found);
    }

    // Nothing that was bound before is there again.
    private static string[] Show(IEnumerable<Diagnostic> found) => [.. found.Select(Show).Order(StringComparer.Ordinal)];

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {At(diagnostic.Location)} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} | {string.Join(" ", diagnostic.AdditionalLocations.Select(At))} | {string.Join(" ", diagnostic.Properties.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key + "=" + pair.Value))}";

    private static string At(Location location) => $"{location.SourceTree?.FilePath}{location.SourceSpan}";
}
