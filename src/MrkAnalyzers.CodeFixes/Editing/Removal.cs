using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Editing;

/// <summary>How code is taken out so that what stands around it stays as it is.</summary>
internal static class Removal
{
    /// <summary>
    /// The node that must go for an assignment to be gone: its entry in an initialiser, its statement, or the <c>if</c> that holds nothing else. Null where it cannot go safely,
    /// because its value is used, it drops a side effect, or directives in its midst would be lost.
    /// </summary>
    public static SyntaxNode? Of(AssignmentExpressionSyntax assignment)
    {
        if (!assignment.Kind().Equals(SyntaxKind.SimpleAssignmentExpression) && !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            return null;
        }

        if (SideEffects.AreIn(assignment.Left) || SideEffects.AreIn(assignment.Right))
        {
            return null;
        }

        return assignment.Parent switch
        {
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer => initializer.ContainsDirectives ? null : assignment,
            ExpressionStatementSyntax statement => Of(statement),
            _ => null,
        };
    }

    /// <summary>Where an entry of a list and its comma are to be cut out.</summary>
    public static IEnumerable<TextSpan> FromList<T>(SeparatedSyntaxList<T> list, T entry)
        where T : SyntaxNode
    {
        var index = list.IndexOf(entry);
        var comma = index < list.SeparatorCount ? list.GetSeparator(index) : index > 0 ? list.GetSeparator(index - 1) : default;
        var span = TextSpan.FromBounds(Math.Min(entry.SpanStart, comma.RawKind == 0 ? entry.SpanStart : comma.SpanStart), Math.Max(entry.Span.End, comma.Span.End));
        var root = entry.SyntaxTree.GetRoot();

        // A comment or a line between the two stays.
        return comma.RawKind == 0 ? [entry.Span]
            : HasComments(root, span) || (comma.SpanStart < entry.SpanStart && SpansLines(root, span)) ? [comma.Span, entry.Span]
            : [span];
    }

    /// <summary>The change that leaves <c>new T()</c> of an initialiser with one entry; null where there is more to keep.</summary>
    public static TextChange? WholeInitializer(InitializerExpressionSyntax initializer)
    {
        if (initializer.Expressions.Count != 1 || initializer.Parent is not BaseObjectCreationExpressionSyntax creation)
        {
            return null;
        }

        var span = TextSpan.FromBounds(initializer.OpenBraceToken.GetPreviousToken().Span.End, initializer.Span.End);
        return HasComments(creation, span) ? null : new TextChange(span, creation.ArgumentList is null ? "()" : "");
    }

    /// <summary>Widens cuts by the blank space that would be left: the line if it is empty then, and an empty line too many.</summary>
    public static IReadOnlyList<TextSpan> WithBlankSpace(SourceText text, IEnumerable<TextSpan> cuts)
    {
        var joined = Join(cuts.OrderBy(static cut => cut.Start), (before, after) => IsBlank(text, before.End, after.Start));
        return Join(joined.Select(cut => Widen(text, cut)), static (before, after) => before.End >= after.Start)
            .Select(cut => WithoutEmptyLine(text, cut))
            .ToArray();
    }

    /// <summary>What is left of code that goes: its comments, one below the other or on a line, as they were; nothing where it has none. Its documentation goes, for it would document what follows.</summary>
    public static string CommentsOf(SyntaxNode node, TextSpan span)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(span.Start);
        var next = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + string.Concat(line.ToString().TakeWhile(IsBlank));
        var comments = node.DescendantTrivia(span).Where(trivia => span.Contains(trivia.Span) && IsComment(trivia) && !(trivia.HasStructure && trivia.Span.End <= node.SpanStart)).ToArray();
        var left = "";
        for (var index = 0; index < comments.Length; index++)
        {
            var end = comments[index].Span.End;
            var isLast = index == comments.Length - 1;
            var follows = TextSpan.FromBounds(end, isLast ? text.Lines.GetLineFromPosition(span.End).End : comments[index + 1].SpanStart);
            left += comments[index];
            if (!isLast)
            {
                left += text.Lines.GetLineFromPosition(end).End < follows.End ? next : " ";
            }
            else if (comments[index].IsKind(SyntaxKind.SingleLineCommentTrivia) && !IsBlank(text, span.End, follows.End))
            {
                // It must not swallow what stands behind.
                left += IsBlank(text[span.End]) && IsBlank(next[next.Length - 1]) ? next.Substring(0, next.Length - 1) : next;
            }
        }

        return left;
    }

    /// <summary>Whether comments or directives begin inside a span.</summary>
    public static bool HasComments(SyntaxNode node, TextSpan span) =>
        node.DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>The node that must go for a statement to be gone; null where it cannot go safely.</summary>
    public static SyntaxNode? Of(StatementSyntax statement)
    {
        if (statement.ContainsDirectives)
        {
            return null;
        }

        switch (statement.Parent)
        {
            case IfStatementSyntax { Else: null } condition:
                return SideEffects.AreIn(condition.Condition) ? null : Of(condition);
            case BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax { Else: null } condition }
                when !SideEffects.AreIn(condition.Condition) && Of(condition) is { } whole:
                return whole;
            case BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax { Statements.Count: > 1 }:
                return statement;
            default:
                return null;
        }
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static bool SpansLines(SyntaxNode root, TextSpan span) =>
        root.DescendantTrivia(span).Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && span.Contains(trivia.Span));

    private static List<TextSpan> Join(IEnumerable<TextSpan> cuts, Func<TextSpan, TextSpan, bool> touch)
    {
        var joined = new List<TextSpan>();
        foreach (var cut in cuts)
        {
            if (joined.Count > 0 && touch(joined[joined.Count - 1], cut))
            {
                var before = joined[joined.Count - 1];
                joined[joined.Count - 1] = TextSpan.FromBounds(before.Start, Math.Max(before.End, cut.End));
            }
            else
            {
                joined.Add(cut);
            }
        }

        return joined;
    }

    private static TextSpan Widen(SourceText text, TextSpan cut)
    {
        var start = cut.Start;
        while (start > 0 && IsBlank(text[start - 1]))
        {
            start--;
        }

        var end = cut.End;
        while (end < text.Length && IsBlank(text[end]))
        {
            end++;
        }

        var opensLine = start == 0 || IsLineBreak(text[start - 1]);
        var closesLine = end == text.Length || IsLineBreak(text[end]);
        return opensLine && closesLine ? TextSpan.FromBounds(start, AfterLineBreak(text, end))

            // What stood before stays without the blank that parted them.
            : closesLine ? TextSpan.FromBounds(start, end)

            // What follows moves up, unless it was parted from what stands before by nothing but the cut.
            : start == cut.Start && !opensLine ? cut : TextSpan.FromBounds(cut.Start, end);
    }

    // Only where whole lines were cut.
    private static TextSpan WithoutEmptyLine(SourceText text, TextSpan cut)
    {
        if (cut.End == 0 || !IsLineBreak(text[cut.End - 1]) || (cut.Start > 0 && !IsLineBreak(text[cut.Start - 1])))
        {
            return cut;
        }

        var after = text.Lines.GetLineFromPosition(cut.End);
        var before = cut.Start == 0 ? null : text.Lines.GetLineFromPosition(cut.Start - 1).ToString().Trim();
        if (before is null or "" || before.EndsWith("{", StringComparison.Ordinal))
        {
            return cut.End < text.Length && after.ToString().Trim().Length == 0 ? TextSpan.FromBounds(cut.Start, after.EndIncludingLineBreak) : WithoutEmptyLineBefore(text, cut, before, after);
        }

        return cut;
    }

    private static TextSpan WithoutEmptyLineBefore(SourceText text, TextSpan cut, string? before, TextLine after) =>
        before == "" && after.ToString().Trim().StartsWith("}", StringComparison.Ordinal)
            ? TextSpan.FromBounds(text.Lines.GetLineFromPosition(cut.Start - 1).Start, cut.End)
            : cut;

    private static int AfterLineBreak(SourceText text, int position)
    {
        if (position < text.Length && text[position] == '\r')
        {
            position++;
        }

        return position < text.Length && text[position] == '\n' ? position + 1 : position;
    }

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            if (!IsBlank(text[position]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsLineBreak(char c) => c is '\r' or '\n';
}
