using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Writes ciphertext as base64 in place of decoding it as text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CiphertextDecodedAsTextFix))]
public sealed class CiphertextDecodedAsTextFix() : MrkFix("MRK3001")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        // The parameters of the two methods have different names.
        if (fault.Fix is { } convert
            && fault.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax decoder } decoding
            && !SideEffects.AreIn(decoder.Expression)
            && !Removal.HasComments(decoder, decoder.Span)
            && (decoding.ArgumentList.Arguments.Count == 1 || decoding.ArgumentList.Arguments.All(static argument => argument.NameColon is null)))
        {
            yield return new Remedy(
                "ToBase64String",
                "Write the ciphertext as base64: Convert.ToBase64String (whoever reads it back must decode base64)",
                edits =>
                {
                    edits.Replace(decoder.Span, convert + ".ToBase64String");
                    if (decoding.ArgumentList.Arguments[0] is { NameColon: { } name } argument)
                    {
                        edits.Replace(TextSpan.FromBounds(name.SpanStart, argument.Expression.SpanStart), "");
                    }

                    edits.RemoveUnused(fault.Leftovers);
                });
        }
    }
}
