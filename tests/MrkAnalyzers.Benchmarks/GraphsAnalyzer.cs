using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

/// <summary>
/// Asks the compiler for the control flow graphs of a generated project's bodies that call KMS or lead to such a call, and reads none: the least that any analysis of these graphs costs.
/// </summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Not shipped
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class GraphsAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing = new("NONE002", "Nothing", "Nothing", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var known = new ConcurrentDictionary<SyntaxNode, ControlFlowGraph?>();
            start.RegisterCodeBlockAction(block =>
            {
                // What a member does is known with what it calls, so a body is asked for where the first call of it is met, as in any analysis that crosses methods.
                foreach (var member in LeadsToKms(block.CodeBlock) ? block.CodeBlock.Parent!.ChildNodes().Where(LeadsToKms) : [])
                {
                    known.GetOrAdd(member, node => block.SemanticModel.GetOperation(node, block.CancellationToken) switch
                    {
                        IMethodBodyOperation body => ControlFlowGraph.Create(body, block.CancellationToken),
                        IConstructorBodyOperation body => ControlFlowGraph.Create(body, block.CancellationToken),
                        _ => null,
                    });
                }
            });
        });
    }

    private static bool LeadsToKms(SyntaxNode member) =>
        member is ConstructorDeclarationSyntax || (member is MethodDeclarationSyntax method && !method.Identifier.ValueText.StartsWith("Compute", StringComparison.Ordinal));
}
