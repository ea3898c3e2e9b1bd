using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>Where an alias is created, so that it can be created in another Region likewise.</summary>
internal static class AliasCreation
{
    /// <summary>
    /// What the fix needs to know: the statement that creates the alias elsewhere, its client and the client of the use. Empty where the statement names the key by something other than the ID that
    /// all of its family share, or where the two stand in different blocks.
    /// </summary>
    public static ImmutableDictionary<string, string?> FixProperties(KmsMethod method, AliasUse use)
    {
        var none = ImmutableDictionary<string, string?>.Empty;
        if (use.Place.IsThroughParameter || StatementOf(use.Call.Site.At) is not { } target || ClientOf(use.Call.Site.At) is not { } client)
        {
            return none;
        }

        foreach (var creation in method.Calls.Where(creation => creation.Operation.Name == "CreateAlias" && creation[KmsOperations.AliasName].SingleConstant as string == use.Alias))
        {
            if (creation["TargetKeyId"] is { IsClosed: true, Atoms: [Answer { Part: "KeyMetadata.KeyId" }] }
                && StatementOf(creation.Site.At) is { } pattern && ScopeOf(pattern) == ScopeOf(target) && pattern.SpanStart < target.SpanStart
                && ClientOf(creation.Site.At) is { } original)
            {
                var text = pattern.ToString();
                var start = original.SpanStart - pattern.SpanStart;
                return none.Add("Fix", text.Substring(0, start) + client + text.Substring(start + original.Span.Length));
            }
        }

        return none;
    }

    private static SyntaxNode? ClientOf(SyntaxNode call) => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } access } ? access.Expression : null;

    private static SyntaxNode? ScopeOf(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;

    /// <summary>The statement in a block that a call belongs to.</summary>
    private static StatementSyntax? StatementOf(SyntaxNode call) =>
        call.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } statement ? statement : null;
}
