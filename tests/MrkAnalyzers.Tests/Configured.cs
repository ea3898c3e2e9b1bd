using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests;

/// <summary>A project with an <c>.editorconfig</c>, read by the compiler's own parser, and with a library whose source is out of sight.</summary>
internal sealed class Configured
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Text;
        global using System.Threading.Tasks;
        global using Amazon;
        global using Amazon.KeyManagementService;
        global using Amazon.KeyManagementService.Model;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    public static string AnnotationsSource { get; } = File.ReadAllText(Repository.PathOf("src", "MrkAnalyzers.Annotations", "KmsAnnotations.cs"));

    /// <summary>The source of the library; none where it is empty.</summary>
    public string Library { get; init; } = "";

    /// <summary>Whether the library and the project may use the annotations.</summary>
    public bool HasAnnotations { get; init; } = true;

    /// <summary>Whether the project references the SDK itself.</summary>
    public bool HasSdk { get; init; } = true;

    /// <summary>The lines that hold for every C# file.</summary>
    public string Options { get; init; } = "";

    /// <summary>The lines of a <c>.globalconfig</c>.</summary>
    public string GlobalOptions { get; init; } = "";

    /// <summary>Whether the host can say which options there are.</summary>
    public bool ListsOptions { get; init; } = true;

    /// <summary>Assemblies without content that the project references.</summary>
    public string[] References { get; init; } = [];

    /// <summary>Finds what the markup says and nothing else. What each file is called is its number.</summary>
    public async Task Finds(params string[] sources)
    {
        var expected = new List<string>();
        var trees = new List<SyntaxTree>();
        for (var index = 0; index < sources.Length; index++)
        {
            TestFileMarkupParser.GetSpans(sources[index].ReplaceLineEndings("\n"), out var code, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
            expected.AddRange(marks.SelectMany(pair => pair.Value.Select(span => $"{pair.Key} {index}.cs {code.Substring(span.Start, span.Length)}")));
            trees.Add(Parse(code, $"/{index}.cs"));
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), (await Analyze(trees)).Select(static found => $"{found.Id} {Path.GetFileName(found.Location.SourceTree!.FilePath)} {found.Location.SourceTree.GetText().ToString(found.Location.SourceSpan)}").Order(StringComparer.Ordinal));
    }

    /// <summary>The messages of what is found, in order of the files.</summary>
    public async Task<string[]> Messages(params string[] sources) =>
        [.. (await Analyze([.. sources.Select(static (source, index) => Parse(source, $"/{index}.cs"))])).Select(static found => $"{found.Id} {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];

    /// <summary>What an editor is told of one file, and nothing of the others.</summary>
    public async Task<string[]> ShownIn(int index, params string[] sources)
    {
        List<SyntaxTree> trees = [.. sources.Select(static (source, index) => Parse(source, $"/{index}.cs"))];
        var compilation = CompilationOf(trees);
        var shown = compilation.WithAnalyzers([new MrkAnalyzer()], new CompilationWithAnalyzersOptions(Configuration, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var found = (await shown.GetAnalyzerSyntaxDiagnosticsAsync(trees[index], default)).AddRange(await shown.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(trees[index]), null, default));
        return [.. found.Select(static diagnostic => diagnostic.Id)];
    }

    /// <summary>The crashes of the analyzer in code that need not compile.</summary>
    public async Task<string[]> Crashes(string source)
    {
        var found = await Cases.CaseFile.Analyze(CompilationOf([Parse(source, "/0.cs")], needsToCompile: false), new MrkAnalyzer(), Configuration);
        return [.. found.Where(static diagnostic => diagnostic.Id == "AD0001").Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture) + diagnostic.Descriptor.Description)];
    }

    private AnalyzerOptions Configuration => EditorConfig.Of("[*.cs]\n" + Options, GlobalOptions, ListsOptions);

    private Task<ImmutableArray<Diagnostic>> Analyze(List<SyntaxTree> trees) => Cases.CaseFile.Analyze(CompilationOf(trees), new MrkAnalyzer(), Configuration);

    private CSharpCompilation CompilationOf(List<SyntaxTree> trees, bool needsToCompile = true)
    {
        trees.Add(Parse(HasSdk ? Usings : Usings[..Usings.IndexOf("global using Amazon", StringComparison.Ordinal)], "/Usings.cs"));
        if (HasAnnotations)
        {
            trees.Add(Parse(AnnotationsSource, "/KmsAnnotations.cs"));
        }

        var references = HasSdk ? Verify.References : [.. Verify.References.Where(static reference => !Path.GetFileName(reference.Display ?? "").StartsWith("AWSSDK", StringComparison.Ordinal))];
        return Compile("Project", trees, [.. references, .. Library.Length > 0 ? [Reference("Library", Library)] : ImmutableArray<MetadataReference>.Empty, .. References.Select(name => Reference(name, ""))], needsToCompile);
    }

    private MetadataReference Reference(string name, string source)
    {
        using var image = new MemoryStream();
        List<SyntaxTree> trees = [Parse(Usings, ""), Parse(source, "")];
        if (HasAnnotations)
        {
            trees.Add(Parse(AnnotationsSource, ""));
        }

        // As projects reference each other: without bodies and without private members.
        var emitted = Compile(name, trees, Verify.References).Emit(image, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), Parsing, path);

    private static CSharpCompilation Compile(string name, IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references, bool needsToCompile = true)
    {
        var compilation = CSharpCompilation.Create(name, trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(!needsToCompile ? [] : compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
