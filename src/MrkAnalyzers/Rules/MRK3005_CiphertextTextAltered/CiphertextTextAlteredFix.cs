using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Uses the text of a ciphertext as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CiphertextTextAlteredFix))]
public sealed class CiphertextTextAlteredFix() : MrkFix("MRK3005")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList: var arguments } call
            && !SideEffects.AreIn(fault.Fix == "Receiver" ? arguments : member.Expression)
            && EditOf(fault.Fix, member, arguments, call) is { } keep)
        {
            yield return new Remedy(
                "Unaltered",
                "Use the text as it is",
                edits =>
                {
                    keep(edits);
                    edits.RemoveUnused(fault.Leftovers);
                });
        }
    }

    private static Action<DocumentEdits>? EditOf(string? kind, MemberAccessExpressionSyntax member, ArgumentListSyntax arguments, InvocationExpressionSyntax call) => kind switch
    {
        "Receiver" => Unwrapping.Of(member.Expression, call),
        "Argument" when arguments.Arguments is [var only] => Unwrapping.OfArgument(only.Expression, call),
        _ => null,
    };
}
