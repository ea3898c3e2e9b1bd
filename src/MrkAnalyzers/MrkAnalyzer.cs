using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;
using MrkAnalyzers.Rules;

namespace MrkAnalyzers;

/// <summary>Flags misuse of AWS KMS multi-Region keys. Loads what is true of KMS, reads the members that use it, and lets the rules judge.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MrkAnalyzer : DiagnosticAnalyzer
{
    private readonly Gate gate;
    private readonly Settings settings = new();
    private readonly Wrappers wrappers = new();

    /// <summary>Makes an analyzer that has read nothing yet.</summary>
    public MrkAnalyzer() => gate = new Gate(Work);

    /// <summary>What it has done so far.</summary>
    internal Work Work { get; } = new();

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleBook.Rules.Select(static rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        // Nothing is said of generated code, but what is generated is told block by block: asked to, the driver would walk the whole file of each finding.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var told = settings.Of(start.Compilation, start.Options);
            var isAnnotated = Wrappers.AreUsedBy(start.Compilation);
            if (told.ExcludesProject || !KmsSdk.TryLoad(start.Compilation, out var sdk, isAnnotated || told.Policy.Declared.Any(entry => entry.SymbolIn(start.Compilation) is not null)))
            {
                return;
            }

            var contracts = new Lazy<Contracts>(() => isAnnotated || !told.Policy.Declared.IsEmpty ? Contracts.Of(start.Compilation, told.Policy, CodeMap.AnnotatedIn(start.Compilation, gate.MapOf), wrappers) : Contracts.None);
            var inspection = new Inspection(start.Compilation, sdk, gate.MapOf, told.Policy, contracts, Work);

            // A code block, not an operation block: that would make the driver bind every body of the compilation.
            start.RegisterCodeBlockAction(block =>
            {
                if (block.IsGeneratedCode)
                {
                    return;
                }

                foreach (var diagnostic in inspection.FindingsIn(block.CodeBlock, block.SemanticModel, block.CancellationToken))
                {
                    block.ReportDiagnostic(diagnostic);
                }
            });

            // What makes no sense is reported where it stands, and nothing is registered where nobody says anything.
            if (told.Any)
            {
                start.RegisterSyntaxTreeAction(tree => Report(tree.IsGeneratedCode ? [] : told.MisstatementsIn(tree.Tree, tree.CancellationToken), tree.ReportDiagnostic));
            }

            if (isAnnotated)
            {
                start.RegisterSymbolAction(type => Report(type.IsGeneratedCode ? [] : AnnotationFault.In((INamedTypeSymbol)type.Symbol, contracts.Value, gate.MapOf, type.CancellationToken), type.ReportDiagnostic), SymbolKind.NamedType);
            }
        });
    }

    private static void Report(IEnumerable<Misstatement> misstatements, Action<Diagnostic> report)
    {
        foreach (var finding in misstatements.SelectMany(static misstatement => RuleBook.Rules.SelectMany(rule => rule.Judge(misstatement))))
        {
            report(finding.ToDiagnostic());
        }
    }
}
