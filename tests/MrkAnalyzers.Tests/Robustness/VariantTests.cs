using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// The same program under other settings of the compiler. Where it compiles under both, it gets the same findings; where it does not, nothing crashes.
/// <c>MRK_VARIANTS</c> sets how many programs are compiled in each variant; <c>all</c> is the whole catalogue.
/// </summary>
public sealed class VariantTests
{
    private static readonly int Most = Environment.GetEnvironmentVariable("MRK_VARIANTS") is not { } wanted ? 4 : int.TryParse(wanted, out var count) ? count : int.MaxValue;

    private static readonly ImmutableDictionary<string, Variant> All = Variants().ToImmutableDictionary(static variant => variant.Name);

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Have_the_same_findings(string name)
    {
        var variant = All[name];
        var programs = SourcePool.Cases.Where(variant.Fits).ToArray();
        new Random(name.Length).Shuffle(programs);
        var (compared, broken) = (0, 0);

        // Some programs are too modern for a variant. Wrong ones come first, for there is something to find.
        foreach (var program in programs.OrderBy(static program => program.Name.Contains("/Flags_", StringComparison.Ordinal) ? 0 : 1).Take(Most == int.MaxValue ? Most : Most * 4))
        {
            if (compared >= Most)
            {
                break;
            }

            var plain = program.Compile();
            var changed = variant.Change(program);
            var found = await Trial.Analyze(changed);
            Assert.True(Trial.CrashIn(found) is null, $"{program.Name}: {Trial.CrashIn(found)}");
            await Trial.ApplyAll(changed, found);
            if (Compiles(changed))
            {
                compared++;
                Assert.Equal(Show(await Trial.Analyze(plain), variant), Show(found, variant));
            }
            else
            {
                broken++;
            }
        }

        Assert.True(compared > 0 || !variant.IsToCompile, $"None of {broken} programs compiles so: nothing was compared.");
    }

    private static IEnumerable<Variant> Variants()
    {
        foreach (var version in new[] { LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14, LanguageVersion.Latest, LanguageVersion.Default })
        {
            var isOld = version is LanguageVersion.CSharp7_3;
            yield return new("C# " + version.ToDisplayString(), program => program.Compile(new CSharpParseOptions(version)) is var compilation && isOld ? compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)) : compilation) { TellsNull = !isOld };
        }

        // The oldest version knows too little for any program of the catalogue.
        yield return new("C# 1", static program => program.Compile(new CSharpParseOptions(LanguageVersion.CSharp1))) { IsToCompile = false };
        foreach (var nullable in Enum.GetValues<NullableContextOptions>())
        {
            yield return Options($"nullable {nullable}", options => options.WithNullableContextOptions(nullable)) with { TellsNull = nullable.AnnotationsEnabled() };
        }

        foreach (var kind in Enum.GetValues<OutputKind>())
        {
            yield return Options($"output {kind}", options => options.WithOutputKind(kind)) with
            {
                Fits = kind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication ? static program => program.Kind == OutputKind.ConsoleApplication : static program => program.Kind != OutputKind.ConsoleApplication,
            };
        }

        yield return Options("safe", static options => options.WithAllowUnsafe(false));
        yield return Options("checked", static options => options.WithOverflowChecks(true));
        yield return Options("optimized", static options => options.WithOptimizationLevel(OptimizationLevel.Release));
        yield return Options("for x86", static options => options.WithPlatform(Platform.X86));
        yield return Options("all of what is imported", static options => options.WithMetadataImportOptions(MetadataImportOptions.All));
        yield return Options("warnings are errors", static options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)) with { IsToCompile = false };
        foreach (var mode in Enum.GetValues<DocumentationMode>())
        {
            yield return new($"documentation {mode}", program => program.Compile(new CSharpParseOptions(LanguageVersion.Preview, mode)));
        }

        yield return new("symbols", static program => program.Compile(new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["DEBUG", "NET", "NET10_0_OR_GREATER", "RELEASE"])));
        yield return new("features", static program => program.Compile(new CSharpParseOptions(LanguageVersion.Preview).WithFeatures([new("strict", ""), new("InterceptorsNamespaces", "A"), new("run-nullable-analysis", "never")])));
        // What a script does at its top level is not the body of a method.
        Func<SourceProgram, bool> isLibrary = static program => program.Files.Length == 1 && program.Kind != OutputKind.ConsoleApplication;
        yield return new("script", static program => program.Compile(new CSharpParseOptions(LanguageVersion.Preview, kind: SourceCodeKind.Script))) { Fits = program => isLibrary(program) && !program.Files[0].Text.Contains("namespace ", StringComparison.Ordinal) };
        yield return new("script submission", static program => CSharpCompilation.CreateScriptCompilation("Submission", CSharpSyntaxTree.ParseText(program.Files[0].Text, new CSharpParseOptions(LanguageVersion.Preview, kind: SourceCodeKind.Script), program.Files[0].Path), TestReferences.All)) { Fits = isLibrary, IsToCompile = false };
        yield return Text("lines that end as on Windows", static text => text.ReplaceLineEndings("\r\n"));
        yield return Text("lines that end as nowhere", static text => text.ReplaceLineEndings("\u2028")) with { IsToCompile = false };
        yield return Text("a mark at the start", static text => "\uFEFF" + text) with { IsToCompile = false };
        yield return Paths("no paths", static _ => "");
        yield return Paths("one path for all", static _ => "/a.cs");
        yield return Paths("paths of Windows", static path => "C:\\" + path.Replace('/', '\\'));
        yield return Paths("paths that are none", static path => "<\0>:?" + path);
    }

    private static Variant Options(string name, Func<CSharpCompilationOptions, CSharpCompilationOptions> change) => new(name, program => program.Compile() is var compilation ? compilation.WithOptions(change(compilation.Options)) : null!);

    private static Variant Text(string name, Func<string, string> change) => new(name, program => (program with { Files = [.. program.Files.Select(file => (file.Path, change(file.Text)))] }).Compile());

    private static Variant Paths(string name, Func<string, string> change) => new(name, program => (program with { Files = [.. program.Files.Select(file => (change(file.Path), file.Text))] }).Compile());

    private static bool Compiles(Compilation compilation) => !compilation.GetDiagnostics().Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);

    // Lines stay where they are in every variant, and the files in their order. Whether a key is in a custom store may hang on what is said of null.
    private static string[] Show(ImmutableArray<Diagnostic> found, Variant variant) =>
        [.. found.Where(diagnostic => variant.TellsNull || diagnostic.Id != "MRK5002").Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().Span} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];

    /// <summary>One setting of the compiler.</summary>
    private sealed record Variant(string Name, Func<SourceProgram, CSharpCompilation> Change)
    {
        public Func<SourceProgram, bool> Fits { get; init; } = static _ => true;

        public bool IsToCompile { get; init; } = true;

        public bool TellsNull { get; init; } = true;
    }
}
