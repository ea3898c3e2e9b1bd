using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Decodes ciphertext with the inverse of its encoder.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CiphertextCodecMismatchFix))]
public sealed class CiphertextCodecMismatchFix() : MrkFix("MRK3006")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Fix is { } decoder
            && fault.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
            && !Removal.HasComments(member, member.Span))
        {
            yield return new Remedy("MatchingDecoder", $"Decode with {decoder}, as it was encoded", edits => edits.Replace(member.Span, decoder));
        }
    }
}
