using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Decodes base64 text to ciphertext in place of taking the bytes of its characters.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TextEncodedAsCiphertextFix))]
public sealed class TextEncodedAsCiphertextFix() : MrkFix("MRK3002")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Fix is { } convert
            && fault.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax encoder }
            && !SideEffects.AreIn(encoder.Expression)
            && !Removal.HasComments(encoder, encoder.Span))
        {
            yield return new Remedy(
                "FromBase64String",
                "Decode the text as base64: Convert.FromBase64String (fails for text that is not base64)",
                edits =>
                {
                    edits.Replace(encoder.Span, convert + ".FromBase64String");
                    edits.RemoveUnused(fault.Leftovers);
                });
        }
    }
}
