using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Makes the key symmetric. It is another key then, so each such change is somebody's decision: none is made in bulk.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsymmetricMultiRegionKeyFix))]
public sealed class AsymmetricMultiRegionKeyFix() : MrkFix("MRK4001")
{
    private const string Symmetrical = "SYMMETRIC_DEFAULT";

    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Fix is { } type && fault.Node is AssignmentExpressionSyntax assignment && Symmetric(assignment.Right, type) is { } change)
        {
            yield return new Remedy(
                "SymmetricKey",
                "Make the key symmetric: SYMMETRIC_DEFAULT (changes the key type)",
                edits =>
                {
                    edits.Replace(change.Span, change.NewText ?? "");
                    edits.RemoveUnused(fault.Leftovers);
                });
        }
    }

    // In the style in which the spec is written.
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
