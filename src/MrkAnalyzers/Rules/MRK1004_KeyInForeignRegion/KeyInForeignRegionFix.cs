using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Shortens the ARN of a multi-Region key to the key ID, which is the same in every Region.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyInForeignRegionFix))]
public sealed class KeyInForeignRegionFix() : MrkFix("MRK1004")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        var value = fault.Node is AssignmentExpressionSyntax assignment ? assignment.Right : fault.Node;
        while (value is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized.Expression;
        }

        if (fault.Fix is { } id && value is ExpressionSyntax written && !SideEffects.AreIn(written) && !Removal.HasComments(written, written.Span))
        {
            yield return new Remedy(
                "MultiRegionKeyId",
                $"Name the key by its multi-Region ID '{id}' (looked up in the caller's account, in the Region that is called)",
                edits =>
                {
                    edits.Replace(written.Span, SyntaxFactory.Literal(id).Text);
                    edits.RemoveUnused(fault.Leftovers);
                });
        }
    }
}
