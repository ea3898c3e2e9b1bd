using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Uses the whole ciphertext where its leading part was taken.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CiphertextTruncatedFix))]
public sealed class CiphertextTruncatedFix() : MrkFix("MRK3003")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Fix is { } kind && TakeWhole(fault.Node, kind) is { } takeWhole)
        {
            yield return new Remedy(
                "WholeCiphertext",
                "Use the whole ciphertext",
                edits =>
                {
                    takeWhole(edits);
                    edits.RemoveUnused(fault.Leftovers);
                });
        }
    }

    private static Action<DocumentEdits>? TakeWhole(SyntaxNode node, string kind)
    {
        switch (node)
        {
            // An array's range is a copy of its elements, a view's a view: the same type as the whole.
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax range }] } access when IsLeading(range):
                return Unwrapping.Of(access.Expression, access);

            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList: var arguments } part when IsLeading(member.Name.Identifier.ValueText, arguments.Arguments):
                switch (member.Name.Identifier.ValueText, kind)
                {
                    case ("Substring" or "Remove", "Text"):
                        return Unwrapping.Of(member.Expression, part);
                    case ("Take", "Array"):
                        return CopyOf(part) is { } array ? Unwrapping.Of(member.Expression, array) : IsConverted(part) ? Unwrapping.Of(member.Expression, part) : null;
                    case ("AsSpan" or "AsMemory", "Array") when CopyOf(part) is { } copy:
                        return Unwrapping.Of(member.Expression, copy);
                    case ("AsSpan" or "AsMemory", "Array" or "Text") when !Removal.HasComments(arguments, arguments.Span):
                        return edits => edits.Replace(arguments.Span, "()");
                }

                break;
        }

        return null;
    }

    private static bool IsLeading(RangeExpressionSyntax range) => range.LeftOperand is null or LiteralExpressionSyntax { Token.Value: 0 } && !SideEffects.AreIn(range.RightOperand);

    private static bool IsLeading(string method, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        !arguments.Any(static argument => argument.NameColon is not null || SideEffects.AreIn(argument)) && (method, arguments) switch
        {
            (_, [{ Expression: RangeExpressionSyntax range }]) => IsLeading(range),
            ("Take" or "Remove", [_]) => true,
            ("AsSpan" or "AsMemory" or "Substring", [{ Expression: LiteralExpressionSyntax { Token.Value: 0 } }, _]) => true,
            _ => false,
        };

    private static InvocationExpressionSyntax? CopyOf(InvocationExpressionSyntax part) =>
        part.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } copy } member && member.Expression == part ? copy : null;

    // Where the declared type is said, an array takes the place of a sequence.
    private static bool IsConverted(InvocationExpressionSyntax part) => part.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } } } => true,
        ReturnStatementSyntax statement => statement.Ancestors().First(static node => node is MemberDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
            is not AnonymousFunctionExpressionSyntax,
        ArrowExpressionClauseSyntax => true,
        _ => false,
    };
}
