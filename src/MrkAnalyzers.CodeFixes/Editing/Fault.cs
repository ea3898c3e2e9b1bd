using System.Globalization;
using MrkAnalyzers.Rules;

namespace MrkAnalyzers.Editing;

/// <summary>A finding, and the code that its fix edits.</summary>
internal sealed class Fault
{
    private readonly Diagnostic diagnostic;

    private Fault(Diagnostic diagnostic, Document document, SyntaxNode root, SyntaxNode node)
    {
        this.diagnostic = diagnostic;
        Document = document;
        Root = root;
        Node = node;
        _ = int.TryParse(this["Leftovers"], NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        Leftovers = diagnostic.AdditionalLocations.Skip(1).Take(count)
            .Where(location => PathOf(location) == PathOf(diagnostic.AdditionalLocations[0]))
            .Select(location => Find(root, location.SourceSpan))
            .OfType<SyntaxNode>()
            .ToImmutableArray();
    }

    /// <summary>The document to edit; the value may have come there from another.</summary>
    public Document Document { get; }

    public SyntaxNode Root { get; }

    /// <summary>The node to edit.</summary>
    public SyntaxNode Node { get; }

    /// <summary>What the analysis says about the edit; null where none is to be made.</summary>
    public string? Fix => this[Finding.Fix];

    /// <summary>Declarations that go with the edit, if nothing else names them, and the assignments that go with them.</summary>
    public ImmutableArray<SyntaxNode> Leftovers { get; }

    public string? this[string property] => diagnostic.Properties.TryGetValue(property, out var value) ? value : null;

    /// <summary>Null where the code has changed since, or the finding asks for no edit.</summary>
    public static async Task<Fault?> FindAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.AdditionalLocations.Count == 0 || !diagnostic.Properties.ContainsKey(Finding.Fix))
        {
            return null;
        }

        var location = diagnostic.AdditionalLocations[0];
        var document = solution.GetDocument(location.SourceTree) ?? solution.GetDocument(solution.GetDocumentIdsWithFilePath(PathOf(location)).FirstOrDefault());
        return document is not null
            && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && Find(root, location.SourceSpan) is { } node
                ? new Fault(diagnostic, document, root, node)
                : null;
    }

    private static string PathOf(Location location) => location.GetLineSpan().Path;

    private static SyntaxNode? Find(SyntaxNode root, Microsoft.CodeAnalysis.Text.TextSpan span) =>
        root.FullSpan.Contains(span) && root.FindNode(span, getInnermostNodeForTie: true) is { } node && node.Span == span ? node : null;
}
