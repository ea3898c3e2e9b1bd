using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;
using MrkAnalyzers.Rules;

namespace MrkAnalyzers;

/// <summary>Flags misuse of AWS KMS multi-Region keys. Loads what is true of KMS, reads the members that use it, and lets the rules judge.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MrkAnalyzer : DiagnosticAnalyzer
{
    private readonly Gate gate = new();

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleBook.Rules.Select(static rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (!KmsSdk.TryLoad(start.Compilation, out var sdk))
            {
                return;
            }

            var source = new SourceCode(start.Compilation);

            // A code block, not an operation block: that would make the driver bind every body of the compilation.
            start.RegisterCodeBlockAction(block =>
            {
                if (context.TryGetValue(block.CodeBlock.SyntaxTree.GetText(block.CancellationToken), gate.Positions, out var positions)
                    && Gate.IsIn(positions, block.CodeBlock.FullSpan))
                {
                    source.Use(block.SemanticModel);
                    Report(ValueReader.Read(sdk, source, block.CodeBlock, block.OwningSymbol, block.CancellationToken), block.ReportDiagnostic);
                }
            });
        });
    }

    private static void Report(KmsMethod method, Action<Diagnostic> report)
    {
        var reported = new HashSet<(string, Location)>();
        foreach (var diagnostic in RuleBook.Rules.SelectMany(rule => rule.Judge(method)).Select(static finding => finding.ToDiagnostic()))
        {
            if (reported.Add((diagnostic.Id, diagnostic.Location)))
            {
                report(diagnostic);
            }
        }
    }
}
