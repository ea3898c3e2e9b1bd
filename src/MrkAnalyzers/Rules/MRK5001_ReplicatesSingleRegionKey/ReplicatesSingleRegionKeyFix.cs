using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Creates the key as a multi-Region key. Its replication fails as it is, so nothing can depend on that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplicatesSingleRegionKeyFix))]
public sealed class ReplicatesSingleRegionKeyFix() : MrkFix("MRK5001")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        var change = (fault.Fix, fault.Node) switch
        {
            ("Change", AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } truth }) => new TextChange(truth.Span, "true"),
            ("Add", BaseObjectCreationExpressionSyntax creation) => Added(creation),
            _ => default,
        };

        if (change.NewText is { } text)
        {
            yield return new Remedy("MultiRegionKey", "Make the key a multi-Region key: MultiRegion = true", edits => edits.Replace(change.Span, text));
        }
    }

    private static TextChange Added(BaseObjectCreationExpressionSyntax creation) => creation.Initializer switch
    {
        null => creation.ArgumentList is { Arguments.Count: > 0 } ? default : Behind(creation.GetLastToken(), " { MultiRegion = true }"),
        { Expressions.Count: 0 } initializer => Behind(initializer.OpenBraceToken, " MultiRegion = true"),
        { Expressions: { SeparatorCount: var commas } entries } => commas == entries.Count
            ? Behind(entries.GetSeparator(commas - 1), Gap(entries) + "MultiRegion = true,")
            : Behind(entries[entries.Count - 1].GetLastToken(), "," + Gap(entries) + "MultiRegion = true"),
    };

    // As the entries before are parted: by a blank, or by a new line with its indentation.
    private static string Gap(SeparatedSyntaxList<ExpressionSyntax> entries)
    {
        var last = entries[entries.Count - 1].GetFirstToken();
        var isOnOwnLine = last.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        return isOnOwnLine ? last.GetPreviousToken().TrailingTrivia.First(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) + last.LeadingTrivia.LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToString() : " ";
    }

    private static TextChange Behind(SyntaxToken token, string text) => new(new TextSpan(token.Span.End, 0), text);
}
