using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Tests.Architecture;

/// <summary>The rooms of the house, in the order in which they may use each other: each only what stands before it.</summary>
internal enum Room
{
    Shared,
    Kms,
    Facts,
    Rules,
    RuleBook,
    Driver,
    Fixes,
}

/// <summary>One source file of the analyzer or of its fixes.</summary>
/// <param name="Path">Its path below <c>src</c>, with forward slashes.</param>
/// <param name="Tree">Its syntax.</param>
internal sealed record SourceFile(string Path, SyntaxTree Tree)
{
    /// <summary>The folder of the rule that the file belongs to; null for what all rules share.</summary>
    public string? RuleFolder => Path.Split('/') is ["MrkAnalyzers", "Rules", var folder, _] ? folder : null;

    /// <summary>The room; null for files that only import namespaces.</summary>
    public Room? Room => Path.Split('/') switch
    {
        ["Shared", _] => Architecture.Room.Shared,
        [_, "GlobalUsings.cs"] => null,
        ["MrkAnalyzers.CodeFixes", ..] => Architecture.Room.Fixes,
        ["MrkAnalyzers", "Rules", .., var file] when file.EndsWith("Fix.cs", StringComparison.Ordinal) => Architecture.Room.Fixes,
        ["MrkAnalyzers", "Kms", _] => Architecture.Room.Kms,
        ["MrkAnalyzers", "Facts", _] => Architecture.Room.Facts,
        ["MrkAnalyzers", "Rules", "RuleBook.cs"] => Architecture.Room.RuleBook,
        ["MrkAnalyzers", "Rules", ..] => Architecture.Room.Rules,
        ["MrkAnalyzers", "MrkAnalyzer.cs" or "Inspection.cs" or "Readings.cs" or "Settings.cs" or "ProjectSettings.cs"] => Architecture.Room.Driver,
        _ => throw new InvalidOperationException($"{Path} belongs to no room of the house: name one here."),
    };

    public int Lines => Tree.GetText().Lines.Count - 1;

    public override string ToString() => Path;
}

/// <summary>The analyzer's own source, read with Roslyn: what each file names, and in which room that is declared.</summary>
internal sealed class SourceModel
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp14);

    // What the build adds: implicit usings and the help links.
    private const string Generated = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;

        namespace MrkAnalyzers.Rules { internal static class HelpBase { public const string Url = ""; } }
        """;

    private static readonly Lazy<SourceModel> Loaded = new(Load);

    private readonly ImmutableDictionary<SyntaxTree, SourceFile> byTree;
    private readonly ConcurrentDictionary<SourceFile, ImmutableArray<(ISymbol, SyntaxNode)>> symbols = new();

    private SourceModel(CSharpCompilation compilation, ImmutableArray<SourceFile> files)
    {
        Compilation = compilation;
        Files = files;
        byTree = files.ToImmutableDictionary(static file => file.Tree);
    }

    public static SourceModel Current => Loaded.Value;

    public CSharpCompilation Compilation { get; }

    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>The same source with one more file.</summary>
    public (SourceModel Model, SourceFile File) With(string path, string text)
    {
        var file = new SourceFile(path, CSharpSyntaxTree.ParseText(text, Parse, path));
        return (new SourceModel(Compilation.AddSyntaxTrees(file.Tree), Files.Add(file)), file);
    }

    /// <summary>Every symbol that a file names, with the place.</summary>
    public ImmutableArray<(ISymbol Symbol, SyntaxNode At)> SymbolsIn(SourceFile file) => symbols.GetOrAdd(file, key =>
    {
        var model = Compilation.GetSemanticModel(key.Tree);
        return [.. from name in key.Tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                   let symbol = model.GetSymbolInfo(name).Symbol
                   where symbol is not null
                   select (symbol, (SyntaxNode)name)];
    });

    /// <summary>The types of all expressions of a file: what it touches without naming it.</summary>
    public IEnumerable<(ITypeSymbol Type, SyntaxNode At)> TypesIn(SourceFile file)
    {
        var model = Compilation.GetSemanticModel(file.Tree);
        foreach (var expression in file.Tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (model.GetTypeInfo(expression).Type is { } type)
            {
                yield return (type, expression);
            }
        }
    }

    /// <summary>The files of the house that declare a symbol.</summary>
    public IEnumerable<SourceFile> Declaring(ISymbol symbol) => symbol is INamespaceSymbol
        ? []
        : symbol.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => byTree.GetValueOrDefault(reference.SyntaxTree)).OfType<SourceFile>();

    private static SourceModel Load()
    {
        var source = Repository.PathOf("src");
        var files = new[] { "Shared", "MrkAnalyzers", "MrkAnalyzers.CodeFixes" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(source, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(source, path).Replace('\\', '/'))
            .Where(static path => !path.Split('/').Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(source, path)), Parse, path)))
            .ToImmutableArray();
        var references = TestReferences.Paths
            .Where(static path => !Path.GetFileName(path).StartsWith("MrkAnalyzers", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "House",
            files.Select(static file => file.Tree).Append(CSharpSyntaxTree.ParseText(Generated, Parse, "Generated.cs")),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return new SourceModel(compilation, files);
    }
}
