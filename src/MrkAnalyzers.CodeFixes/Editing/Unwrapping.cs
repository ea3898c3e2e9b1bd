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

        return edits => edits.Replace(rest, "");
    }
}
