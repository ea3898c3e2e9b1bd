using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Editing;

/// <summary>Dropping what is done to a value, and keeping the value.</summary>
internal static class Unwrapping
{
    /// <summary>The edit that leaves <c>whole</c> of <c>whole.Part(…)</c>; null where a comment would be lost, or an assignment that must stay would be one of a variable to itself.</summary>
    public static Action<DocumentEdits>? Of(ExpressionSyntax whole, ExpressionSyntax part)
    {
        var rest = TextSpan.FromBounds(whole.Span.End, part.Span.End);
        if (Removal.HasComments(part, rest))
        {
            return null;
        }

        if (part.Parent is AssignmentExpressionSyntax assignment && assignment.Right == part && SyntaxFactory.AreEquivalent(assignment.Left, whole))
        {
            return assignment.Parent is ExpressionStatementSyntax statement && !Removal.HasComments(statement, statement.Span) && Removal.Of(statement) is { } removal ? edits => edits.Remove(removal) : null;
        }

        return edits =>
        {
            edits.Replace(rest, "");
            WithoutCast(edits, whole, part);
        };
    }

    /// <summary>The edit that leaves <c>argument</c> of <c>Method(argument)</c>; null where a comment would be lost.</summary>
    public static Action<DocumentEdits>? OfArgument(ExpressionSyntax argument, InvocationExpressionSyntax call)
    {
        if (Removal.HasComments(call, call.Span))
        {
            return null;
        }

        var isWhole = argument is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax
            || call.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ParenthesizedExpressionSyntax;
        return edits =>
        {
            edits.Replace(call.Span, isWhole ? argument.ToString() : $"({argument})");
            WithoutCast(edits, argument, call);
        };
    }

    // A name in parentheses before a `!` is read as a cast of what is not.
    private static void WithoutCast(DocumentEdits edits, ExpressionSyntax whole, ExpressionSyntax part)
    {
        if (part.Parent is ParenthesizedExpressionSyntax { Parent: PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } } parentheses
            && whole is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax)
        {
            var open = parentheses.OpenParenToken;
            var isParted = open.GetPreviousToken() is var before && (before.Span.End < open.SpanStart || !(before.IsKeyword() || before.IsKind(SyntaxKind.IdentifierToken)));
            edits.Replace(open.Span, isParted ? "" : " ");
            edits.Replace(parentheses.CloseParenToken.Span, "");
        }
    }
}
