using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers;

/// <summary>Of a key spec that is the wrong one: <c>SYMMETRIC_DEFAULT</c> in its place, in the style in which it is written.</summary>
public abstract class SymmetricSpecFix : MrkFix
{
    private const string Symmetrical = "SYMMETRIC_DEFAULT";

    private readonly string title;

    private protected SymmetricSpecFix(string id, string title)
        : base(id) => this.title = title;

    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Fix is { } type && fault.Node is AssignmentExpressionSyntax assignment && Symmetric(assignment.Right, type) is { } change)
        {
            yield return new Remedy(
                "SymmetricKey",
                title,
                edits =>
                {
                    edits.Replace(change.Span, change.NewText ?? "");
                    edits.RemoveUnused(fault.Leftovers);
                });
        }
    }

    private static TextChange? Symmetric(ExpressionSyntax spec, string type) => spec switch
    {
        LiteralExpressionSyntax => new TextChange(spec.Span, "\"" + Symmetrical + "\""),
        ParenthesizedExpressionSyntax parenthesized => Symmetric(parenthesized.Expression, type),
        CastExpressionSyntax cast => Symmetric(cast.Expression, type),
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax name }] } => Symmetric(name, type),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FindValue" }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax name }] } => Symmetric(name, type),
        MemberAccessExpressionSyntax member when IsType(member.Expression, type) => new TextChange(member.Name.Span, Symmetrical),
        _ when SideEffects.AreIn(spec) || Removal.HasComments(spec, spec.Span) => null,
        _ => new TextChange(spec.Span, type + "." + Symmetrical),
    };

    private static bool IsType(ExpressionSyntax qualifier, string type) =>
        ((qualifier as MemberAccessExpressionSyntax)?.Name ?? qualifier) is SimpleNameSyntax name && name.Identifier.ValueText == type.Substring(type.LastIndexOf('.') + 1);
}
