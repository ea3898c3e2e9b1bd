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

            var inspection = new Inspection(start.Compilation, sdk, gate.MapOf);

            // A code block, not an operation block: that would make the driver bind every body of the compilation.
            start.RegisterCodeBlockAction(block =>
            {
                foreach (var diagnostic in inspection.FindingsIn(block.CodeBlock, block.SemanticModel, block.CancellationToken))
                {
                    block.ReportDiagnostic(diagnostic);
                }
            });
        });
    }
}
