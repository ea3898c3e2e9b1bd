using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace MrkAnalyzers.Tests.Architecture;

/// <summary>The house keeps its order: the arrows that must never be drawn are looked for in the source, and each is known to be found where it is drawn.</summary>
public sealed class NeverArrowTests
{
    /// <summary>For each arrow, a file that draws it.</summary>
    private static readonly (string Arrow, string Path, string Code)[] Planted =
    [
        ("a room uses only rooms before it", "MrkAnalyzers/Kms/Bad.cs", "class Bad { MrkAnalyzers.Facts.Place? place; }"),
        ("a room uses only rooms before it", "MrkAnalyzers/Facts/Bad.cs", "class Bad { object rule = new MrkAnalyzers.Rules.HardcodedDecryptKey(); }"),
        ("a room uses only rooms before it", "MrkAnalyzers/Rules/MRK1001_HardcodedDecryptKey/Bad.cs", "class Bad { int rules = MrkAnalyzers.Rules.RuleBook.Rules.Length; }"),
        ("a room uses only rooms before it", "Shared/Bad.cs", "class Bad { object forms = MrkAnalyzers.Kms.AcceptedForms.Any; }"),
        ("a rule knows no other rule", "MrkAnalyzers/Rules/MRK1001_HardcodedDecryptKey/Bad.cs", "class Bad { object rule = new MrkAnalyzers.Rules.CiphertextPadded(); }"),
        ("a rule sees no syntax, no operation and no symbol", "MrkAnalyzers/Rules/MRK1001_HardcodedDecryptKey/Bad.cs", "class Bad { object? Of(Location location) => location.SourceTree; }"),
        ("a rule sees no syntax, no operation and no symbol", "MrkAnalyzers/Rules/MRK1001_HardcodedDecryptKey/Bad.cs", "class Bad { bool Is(ISymbol symbol) => symbol.IsStatic; }"),
        ("only KmsSdk resolves symbols by name", "MrkAnalyzers/Facts/Bad.cs", "class Bad { object? Of(Compilation c) => c.GetTypeByMetadataName(\"A\"); }"),
        ("facts know no diagnostic", "MrkAnalyzers/Facts/Bad.cs", "class Bad { DiagnosticDescriptor? descriptor; }"),
        ("facts know no diagnostic", "MrkAnalyzers/Facts/Bad.cs", "class Bad { string id = \"MRK1001\"; }"),
        ("Kms knows no operation and no syntax", "MrkAnalyzers/Kms/Bad.cs", "class Bad { bool Is(IOperation o) => o is IInvocationOperation; }"),
        ("Kms knows no operation and no syntax", "MrkAnalyzers/Kms/Bad.cs", "class Bad { Microsoft.CodeAnalysis.CSharp.SyntaxKind kind; }"),
        ("shared source knows no compiler", "Shared/Bad.cs", "class Bad { ISymbol? symbol; }"),
        ("a fix does not analyse again", "MrkAnalyzers/Rules/MRK1001_HardcodedDecryptKey/BadFix.cs", "class Bad { Task Of(Document d) => d.GetSemanticModelAsync(); }"),
        ("a fix does not analyse again", "MrkAnalyzers.CodeFixes/Editing/Bad.cs", "class Bad { object table = MrkAnalyzers.Kms.KmsOperations.All; }"),
        ("nothing makes the compiler bind every body", "MrkAnalyzers/Facts/Bad.cs", "class Bad { void Of(CompilationStartAnalysisContext c) => c.RegisterOperationBlockAction(_ => { }); }"),
        ("nothing makes the compiler bind every body", "MrkAnalyzers/Facts/Bad.cs", "class Bad { void Of(CompilationStartAnalysisContext c) => c.RegisterCompilationEndAction(_ => { }); }"),
        ("static fields never change and cache nothing", "MrkAnalyzers/Facts/Bad.cs", "class Bad { static int count; }"),
        ("static fields never change and cache nothing", "MrkAnalyzers/Facts/Bad.cs", "class Bad { static int Count { get; set; } }"),
        ("static fields never change and cache nothing", "MrkAnalyzers/Facts/Bad.cs", "class Bad { static readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> Cache = new(); }"),
        ("options are read by Settings alone", "MrkAnalyzers/Facts/Bad.cs", "class Bad { AnalyzerConfigOptions? options; }"),
        ("the driver stays short", "MrkAnalyzers/MrkAnalyzer.cs", new string('\n', 100)),
        ("a rule stays short", "MrkAnalyzers/Rules/MRK1001_HardcodedDecryptKey/Bad.cs", new string('\n', 71)),
    ];

    public static TheoryData<string> Arrows => [.. NeverArrows.All.Keys];

    public static TheoryData<int> PlantedOnes => [.. Enumerable.Range(0, Planted.Length)];

    [Fact]
    public void Source_is_understood_completely()
    {
        Assert.Empty(SourceModel.Current.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        // Fixes come with rules that have them.
        Assert.All(Enum.GetValues<Room>().Except([Room.Fixes]), static room => Assert.Contains(SourceModel.Current.Files, file => file.Room == room));
    }

    [Theory, MemberData(nameof(Arrows))]
    public void Arrow_is_not_drawn(string arrow)
    {
        var faults = SourceModel.Current.Files.SelectMany(file => NeverArrows.All[arrow](SourceModel.Current, file).Select(fault => $"{file}: {fault}")).ToArray();
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Theory, MemberData(nameof(PlantedOnes))]
    public void Arrow_is_found_where_it_is_drawn(int index)
    {
        var (arrow, path, code) = Planted[index];
        var (model, file) = SourceModel.Current.With(path, code);
        Assert.NotEmpty(NeverArrows.All[arrow](model, file));
    }

    [Fact]
    public void Every_arrow_is_known_to_be_found() => Assert.Equal(NeverArrows.All.Keys.Order(), Planted.Select(static planted => planted.Arrow).Distinct().Order());

    // The runtime and the local KMS share source with the analyzer, never a reference.
    [Fact]
    public void Projects_reference_only_what_they_may()
    {
        var allowed = new Dictionary<string, string[]>
        {
            ["MrkAnalyzers"] = [],
            ["MrkAnalyzers.CodeFixes"] = ["MrkAnalyzers"],
            ["MrkAnalyzers.Package"] = ["MrkAnalyzers", "MrkAnalyzers.CodeFixes"],
            ["MrkAnalyzers.Annotations"] = [],
            ["MrkAnalyzers.Runtime"] = [],
            ["MrkAnalyzers.Testing"] = [],
        };
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var references = XElement.Load(path).Descendants("ProjectReference")
                .Select(static reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Subset(allowed[Path.GetFileNameWithoutExtension(path)].ToHashSet(), references.ToHashSet());
        }
    }
}
