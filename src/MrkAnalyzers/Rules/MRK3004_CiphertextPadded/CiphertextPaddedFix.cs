using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Takes just the bytes of a stream in place of its buffer, and text without padding.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CiphertextPaddedFix))]
public sealed class CiphertextPaddedFix() : MrkFix("MRK3004")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Node is not InvocationExpressionSyntax invocation)
        {
            yield break;
        }

        var getBuffer = (invocation.Expression as MemberAccessExpressionSyntax)?.Name ?? (invocation.Expression as MemberBindingExpressionSyntax)?.Name;
        if (fault.Fix == "ToArray" && getBuffer is not null)
        {
            yield return new Remedy("ToArray", "Copy just the bytes that were written: ToArray", edits => edits.Replace(getBuffer.Span, "ToArray"));
        }

        if (fault.Fix == "Text"
            && invocation.Expression is MemberAccessExpressionSyntax { Expression: var text }
            && !SideEffects.AreIn(invocation.ArgumentList)
            && Unwrapping.Of(text, invocation) is { } unpad)
        {
            yield return new Remedy(
                "Unpadded",
                "Use the text as it is, without padding",
                edits =>
                {
                    unpad(edits);
                    edits.RemoveUnused(fault.Leftovers);
                });
        }
    }
}
