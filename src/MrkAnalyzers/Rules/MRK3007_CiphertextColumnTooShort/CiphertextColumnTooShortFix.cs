using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Makes a column or parameter as long as a ciphertext can be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CiphertextColumnTooShortFix))]
public sealed class CiphertextColumnTooShortFix() : MrkFix("MRK3007")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Fix is { } length && fault.Node is LiteralExpressionSyntax literal)
        {
            yield return new Remedy("Length", $"Make room for the longest ciphertext: {length}", edits => edits.Replace(literal.Span, length));
        }
    }
}
