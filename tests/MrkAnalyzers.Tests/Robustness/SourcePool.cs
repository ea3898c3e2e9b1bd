using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>A program: its files, which are named after it, so that programs can stand beside each other.</summary>
/// <param name="Name">Where it stands in the repository.</param>
/// <param name="Files">Its files.</param>
/// <param name="Kind">What it is compiled to.</param>
internal sealed record SourceProgram(string Name, ImmutableArray<(string Path, string Text)> Files, OutputKind Kind)
{
    // One compilation lends the others its references, bound once.
    private static readonly CSharpCompilation Host = Bind();

    public override string ToString() => Name;

    public CSharpCompilation Compile(CSharpParseOptions? parsing = null) => Host
        .WithOptions(Host.Options.WithOutputKind(Kind))
        .AddSyntaxTrees([.. Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing ?? new CSharpParseOptions(LanguageVersion.Preview), file.Path, System.Text.Encoding.UTF8))]);

    public string Text => string.Join('\n', Files.Select(static file => $"//// {file.Path}\n{file.Text}"));

    private static CSharpCompilation Bind()
    {
        var host = CSharpCompilation.Create(
            "Program",
            references: TestReferences.All,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        host.GetSpecialType(SpecialType.System_Object);
        return host;
    }
}

/// <summary>All C# of the repository that a test can start from: the catalogue of cases, the samples, the code of the rules' pages, and the analyzer's own source.</summary>
internal static partial class SourcePool
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Security.Cryptography; global using System.Text;
        global using System.Threading; global using System.Threading.Tasks; global using Amazon; global using Amazon.KeyManagementService; global using Amazon.KeyManagementService.Model;
        global using Microsoft.Extensions.Configuration; global using MrkAnalyzers.Annotations;
        """;

    private static readonly Lazy<ImmutableArray<SourceProgram>> Catalogue = new(static () =>
        [.. CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases")).Select(static file => new SourceProgram(
            NameOf(file.Path),
            [.. file.Files.Select(part => ($"{NameOf(file.Path)}/{part.Name}", part.Text))],
            file.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary))]);

    private static readonly Lazy<ImmutableArray<SourceProgram>> OfSamples = new(static () => [.. In("samples")]);

    private static readonly Lazy<ImmutableArray<SourceProgram>> OfPages = new(static () =>
        [.. Directory.EnumerateFiles(Repository.PathOf("src", "MrkAnalyzers", "Rules"), "README.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(static path => CodeBlock().Matches(File.ReadAllText(path)).Select((match, number) => Whole($"{NameOf(path)}#{number}", match.Groups[1].Value)))]);

    private static readonly Lazy<ImmutableArray<SourceProgram>> OfAnalyzer = new(static () => [.. In("src")]);

    public static ImmutableArray<SourceProgram> Cases => Catalogue.Value;

    public static ImmutableArray<SourceProgram> Samples => OfSamples.Value;

    public static ImmutableArray<SourceProgram> Pages => OfPages.Value;

    public static ImmutableArray<SourceProgram> OwnSource => OfAnalyzer.Value;

    public static SourceProgram Find(string name) => Cases.Concat(Samples).Concat(Pages).Concat(OwnSource).First(program => program.Name == name);

    private static IEnumerable<SourceProgram> In(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static path => Whole(NameOf(path), File.ReadAllText(path)));

    private static SourceProgram Whole(string name, string text) => new(
        name,
        [($"{name}/Program.cs", text.ReplaceLineEndings("\n")), ($"{name}/Usings.cs", Usings), ($"{name}/Annotations.cs", Configured.AnnotationsSource)],
        CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().Members.Any(static member => member is GlobalStatementSyntax) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);

    private static string NameOf(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    [GeneratedRegex("^```csharp\r?\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
