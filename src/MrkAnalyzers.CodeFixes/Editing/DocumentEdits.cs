using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Editing;

/// <summary>
/// Edits of one document, given in terms of its syntax and made on its text, so that every character which no edit names stays as it is: comments, line breaks, alignment.
/// The same edit asked for twice is made once.
/// </summary>
internal sealed class DocumentEdits(SyntaxNode root)
{
    private readonly Dictionary<TextSpan, string> replaced = [];
    private readonly Dictionary<TextSpan, SyntaxNode> removed = [];
    private readonly Dictionary<TextSpan, VariableDeclaratorSyntax> doubtful = [];
    private readonly Dictionary<TextSpan, AssignmentExpressionSyntax> writes = [];

    /// <summary>Writes something else in a place.</summary>
    public void Replace(TextSpan span, string text) => replaced[span] = text;

    /// <summary>Writes lines behind a statement, each indented as it is.</summary>
    public void InsertBehind(StatementSyntax statement, params string[] lines)
    {
        var end = LineBreakAt(statement);
        Replace(new TextSpan(statement.Span.End, 0), string.Concat(lines.Select(line => end + Indentation(statement) + line)));
    }

    /// <summary>Writes a line before a statement, indented as it is.</summary>
    public void InsertBefore(StatementSyntax statement, string line) =>
        Replace(new TextSpan(statement.SpanStart, 0), line + LineBreakAt(statement) + Indentation(statement));

    /// <summary>Removes an entry of an initialiser, or a statement, with the line if nothing else is on it.</summary>
    public void Remove(SyntaxNode node) => removed[node.Span] = node;

    /// <summary>Removes declarations that nothing names once all edits are made, but for the assignments that come with them.</summary>
    public void RemoveUnused(IEnumerable<SyntaxNode> leftovers)
    {
        foreach (var leftover in leftovers)
        {
            switch (leftover)
            {
                case VariableDeclaratorSyntax declarator:
                    doubtful[declarator.Span] = declarator;
                    break;
                case AssignmentExpressionSyntax write:
                    writes[write.Span] = write;
                    break;
            }
        }
    }

    public SourceText Apply(SourceText text)
    {
        RemoveUnused();
        var cuts = new List<TextSpan>();
        foreach (var group in removed.Values.GroupBy(static node => node is VariableDeclaratorSyntax ? node.Parent : node))
        {
            if (group.Key is VariableDeclarationSyntax { Parent: { } statement } declaration)
            {
                if (declaration.Variables.Count == group.Count())
                {
                    Cut(statement, WithDocumentation(statement), cuts);
                }
                else
                {
                    foreach (var declarator in group)
                    {
                        Cut(declarator, Removal.FromList(declaration.Variables, (VariableDeclaratorSyntax)declarator), cuts);
                    }
                }
            }
            else if (group.Key is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } entry)
            {
                if (Removal.WholeInitializer(initializer) is { } whole)
                {
                    replaced[whole.Span] = whole.NewText ?? "";
                }
                else
                {
                    Cut(entry, Removal.FromList(initializer.Expressions, entry), cuts);
                }
            }
            else if (group.Key is { } node)
            {
                Cut(node, node.Span, cuts);
            }
        }

        var deletions = Removal.WithBlankSpace(text, cuts);
        var changes = new List<TextChange>();
        foreach (var change in deletions.Select(static span => new TextChange(span, ""))
            .Concat(replaced.Where(pair => !deletions.Any(span => span.OverlapsWith(pair.Key))).Select(static pair => new TextChange(pair.Key, pair.Value)))
            .OrderBy(static change => change.Span.Start))
        {
            // Where two edits meet, the outer wins.
            if (changes.Count == 0 || changes[changes.Count - 1].Span.End <= change.Span.Start)
            {
                changes.Add(change);
            }
        }

        return text.WithChanges(changes);
    }

    private void Cut(SyntaxNode node, IEnumerable<TextSpan> spans, List<TextSpan> cuts)
    {
        foreach (var span in spans)
        {
            Cut(node, span, cuts);
        }
    }

    private void Cut(SyntaxNode node, TextSpan span, List<TextSpan> cuts)
    {
        if (Removal.CommentsOf(node, span) is { Length: > 0 } comments)
        {
            replaced[span] = comments;
        }
        else
        {
            cuts.Add(span);
        }
    }

    // One declaration may be all that names another.
    private void RemoveUnused()
    {
        for (var isSettled = false; !isSettled;)
        {
            isSettled = true;
            foreach (var declarator in doubtful.Values.Where(declarator => !removed.ContainsKey(declarator.Span) && !SideEffects.AreIn(declarator.Initializer?.Value)).ToArray())
            {
                if (!IsNamed(declarator))
                {
                    Remove(declarator);
                    foreach (var write in writes.Values.Where(write => IsTo(declarator, write)))
                    {
                        Remove(Removal.Of(write) ?? write);
                    }

                    isSettled = false;
                }
            }
        }
    }

    // By its spelling alone: what only looks like a use keeps the declaration, no more.
    private bool IsNamed(VariableDeclaratorSyntax declarator)
    {
        var statement = declarator.Parent?.Parent;
        var scope = statement?.Parent is GlobalStatementSyntax ? root : statement?.Parent ?? root;
        var name = declarator.Identifier.ValueText;
        return statement is null
            || IsUnderDirectives(statement)
            || scope.DescendantTokens(descendIntoTrivia: true).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token != declarator.Identifier && !IsGone(token.Span) && !IsWrite(declarator, token))
            || scope.DescendantTrivia(descendIntoTrivia: true).Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name));
    }

    // What only switches a warning in front of it says nothing about the declaration; a condition may leave another in its place.
    private static bool IsUnderDirectives(SyntaxNode statement) =>
        statement.ContainsDirectives && WithDocumentation(statement) is var span
        && statement.DescendantTrivia().Any(trivia => trivia.IsDirective && (span.Contains(trivia.Span) || trivia.Kind() is not (SyntaxKind.PragmaWarningDirectiveTrivia or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia)));

    private bool IsWrite(VariableDeclaratorSyntax declarator, SyntaxToken token) =>
        writes.Values.Any(write => write.Left.Span.Contains(token.Span) && IsTo(declarator, write) && Removal.Of(write) is not null);

    private static bool IsTo(VariableDeclaratorSyntax declarator, AssignmentExpressionSyntax write) =>
        ((write.Left as MemberAccessExpressionSyntax)?.Name ?? write.Left) is SimpleNameSyntax name && name.Identifier.ValueText == declarator.Identifier.ValueText;

    private bool IsGone(TextSpan span) => removed.Keys.Concat(replaced.Keys).Any(gone => gone.Contains(span));

    private static string Indentation(StatementSyntax statement) =>
        statement.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";

    private string LineBreakAt(StatementSyntax statement) =>
        root.SyntaxTree.GetText().Lines.GetLineFromPosition(statement.SpanStart) is var line && line.Text is { } text && text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\n";

    // Without the field its documentation would document what follows.
    private static TextSpan WithDocumentation(SyntaxNode statement) =>
        statement.GetLeadingTrivia().FirstOrDefault(static trivia => trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax) is { RawKind: not 0 } documentation
            ? TextSpan.FromBounds(documentation.FullSpan.Start, statement.Span.End)
            : statement.Span;
}
