using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>
/// The same findings, to the last property, whatever the order of files, however many threads, document by document as in an editor or all at once, and after analyses that were cancelled.
/// On compilations of many programs of the catalogue at once, each in a namespace of its own.
/// </summary>
public sealed class DeterminismTests
{
    private const int ProgramsTogether = 30;

    private static readonly Lazy<CSharpCompilation[]> Big = new(Combine);

    [Fact]
    public async Task In_any_order_of_files()
    {
        foreach (var compilation in Big.Value)
        {
            var expected = await Found(compilation);
            Assert.NotEmpty(expected);
            for (var seed = 0; seed < 2; seed++)
            {
                var trees = compilation.SyntaxTrees.ToArray();
                new Random(seed).Shuffle(trees);

                Assert.Equal(expected, await Found(compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees)));
            }
        }
    }

    [Fact]
    public async Task On_many_threads()
    {
        foreach (var compilation in Big.Value)
        {
            var expected = await Found(compilation);
            for (var run = 0; run < 3; run++)
            {
                Assert.Equal(expected, await Found(Fresh(compilation), isConcurrent: true));
            }
        }
    }

    [Fact]
    public async Task Document_by_document()
    {
        foreach (var compilation in Big.Value)
        {
            var expected = await Found(compilation);
            var trees = compilation.SyntaxTrees.ToArray();
            new Random(7).Shuffle(trees);

            Assert.Equal(expected, await FoundByDocument(Fresh(compilation), trees, CancellationToken.None));
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
            var found = await FoundByDocument(Fresh(compilation), [.. compilation.SyntaxTrees.Reverse()], CancellationToken.None);
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
        foreach (var compilation in Big.Value)
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
        foreach (var compilation in Big.Value)
        {
            var expected = await Found(compilation);
            var analyzer = new MrkAnalyzer();
            var subject = Fresh(compilation);
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
        foreach (var compilation in Big.Value)
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

    private static async Task<string[]> Found(Compilation compilation, bool isConcurrent = false) => Show(await With(compilation, new MrkAnalyzer(), isConcurrent).GetAnalyzerDiagnosticsAsync());

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
    private static CSharpCompilation Fresh(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)));

    private static string[] Show(IEnumerable<Diagnostic> found) => [.. found.Select(Show).Order(StringComparer.Ordinal)];

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {At(diagnostic.Location)} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} | {string.Join(" ", diagnostic.AdditionalLocations.Select(At))} | {string.Join(" ", diagnostic.Properties.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key + "=" + pair.Value))}";

    private static string At(Location location) => $"{location.SourceTree?.FilePath}{location.SourceSpan}";

    // Test libraries are known by their namespaces.
    private static readonly string[] WellKnown = ["Moq", "NSubstitute", "FakeItEasy", "Xunit"];

    private static CSharpCompilation[] Combine()
    {
        var files = CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases")).Where(static file => !file.IsProgram).DistinctBy(static file => file.Name).ToArray();
        new Random(20261124).Shuffle(files);
        var host = CSharpCompilation.Create(
            "Many",
            references: TestReferences.All,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        var compilations = new List<CSharpCompilation>();
        foreach (var group in files.Chunk(ProgramsTogether).Take(2))
        {
            var whole = host;
            var number = 0;
            foreach (var file in group)
            {
                var parts = file.Files.Select(part => MarkedProgram.Parse($"{file.Name}/{part.Name}", InNamespace(part.Text, $"Case{number}"))).ToArray();
                number++;

                // Few programs mind the namespace.
                if (!host.AddSyntaxTrees(parts).GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                    && !parts.Any(static part => part.GetCompilationUnitRoot().Usings.Any(static line => line.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
                    && !file.Files.Any(static part => WellKnown.Any(known => part.Text.Contains("namespace " + known, StringComparison.Ordinal))))
                {
                    whole = whole.AddSyntaxTrees(parts);
                }
            }

            Assert.True(whole.SyntaxTrees.Length >= ProgramsTogether / 2, "Too few programs were put together.");
            compilations.Add(whole);
        }

        return [.. compilations];
    }

    // The program's own namespaces go into another one; its usings stay at the top.
    private static string InNamespace(string text, string name)
    {
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();
        var result = new StringBuilder(text);
        if (root.Members.FirstOrDefault() is FileScopedNamespaceDeclarationSyntax space)
        {
            return result.Insert(space.Name.SpanStart, name + ".").ToString();
        }

        foreach (var block in root.Members.OfType<NamespaceDeclarationSyntax>().Reverse())
        {
            result.Insert(block.Name.SpanStart, name + ".");
        }

        return root.Members is [NamespaceDeclarationSyntax, ..] || root.Members.Count == 0
            ? result.ToString()
            : result.Append("\n}\n").Insert(root.Members[0].FullSpan.Start, $"\nnamespace {name}\n{{\n").ToString();
    }
}
