using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Cases;

/// <summary>
/// One case of the catalogue: a program as a team might have written it, with <c>{|MRKnnnn:…|}</c> around each expression that an expert would point at.
/// Comments at its head say how far the facts reach (<c>scope</c>), what is varied (<c>dimension</c>) and why. A line <c>//// Name.cs</c> starts a further file.
/// </summary>
public sealed partial class CaseFile
{
    private CaseFile(string path, string text)
    {
        Path = path;
        Scope = Header(text, "scope");
        Dimension = Header(text, "dimension");
        IsProgram = Header(text, "output") == "exe";
        var expected = ImmutableArray.CreateBuilder<Mark>();
        var files = ImmutableArray.CreateBuilder<(string Name, string Text)>();
        foreach (var (name, part) in Parts(text))
        {
            files.Add((name, Strip(name, part, expected)));
        }

        Files = files.ToImmutable();
        Expected = expected.ToImmutable();
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Scope { get; }

    public string Dimension { get; }

    public bool IsProgram { get; }

    public ImmutableArray<(string Name, string Text)> Files { get; }

    public ImmutableArray<Mark> Expected { get; }

    /// <summary>Whether a finding of a rule is looked at in this case. The reminder to check the key stands at most programs that decrypt: programs about it have a folder of their own.</summary>
    public bool Judges(string id) => id != "MRK1003" || System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)) == "Unchecked";

    /// <summary>A finding: which rule, in which file, at which line (from 1).</summary>
    public readonly record struct Mark(string Id, string File, int Line)
    {
        public override string ToString() => $"{Id} {File}:{Line}";
    }

    public static CaseFile Read(string path) => new(path, File.ReadAllText(path).ReplaceLineEndings("\n"));

    /// <summary>Every case below a folder, in a fixed order.</summary>
    public static ImmutableArray<CaseFile> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => System.IO.Path.GetDirectoryName(path) != folder)
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    public CSharpCompilation Compile(ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        "Case",
        Files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Preview), file.Name)),
        references,
        new CSharpCompilationOptions(IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    /// <summary>What an analyzer finds in a compilation, crashes included.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, DiagnosticAnalyzer analyzer, AnalyzerOptions? configuration = null)
    {
        var options = new CompilationWithAnalyzersOptions(configuration ?? new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync();
    }

    public static Mark MarkOf(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new Mark(diagnostic.Id, span.Path, span.StartLinePosition.Line + 1);
    }

    private static string Header(string text, string key) =>
        Regex.Match(text, $@"^// {key}: *(.+?) *$", RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : "";

    private static IEnumerable<(string Name, string Text)> Parts(string text)
    {
        var name = "Case.cs";
        var lines = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            if (Separator().Match(line) is { Success: true } match)
            {
                yield return (name, lines.ToString());
                name = match.Groups[1].Value;
                lines.Clear();
                continue;
            }

            lines.Append(line).Append('\n');
        }

        yield return (name, lines.ToString());
    }

    private static string Strip(string name, string text, ImmutableArray<Mark>.Builder expected)
    {
        var stripped = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (Opening().Match(text, index) is { Success: true } match && match.Index == index)
            {
                expected.Add(new Mark(match.Groups[1].Value, name, stripped.ToString().Count(c => c == '\n') + 1));
                index += match.Length - 1;
            }
            else if (index + 1 < text.Length && text[index] == '|' && text[index + 1] == '}')
            {
                index++;
            }
            else
            {
                stripped.Append(text[index]);
            }
        }

        return stripped.ToString();
    }

    [GeneratedRegex(@"\G\{\|(MRK\d{4}):")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^//// (\S+\.cs) *$")]
    private static partial Regex Separator();
}
