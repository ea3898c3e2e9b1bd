namespace MrkAnalyzers.Editing;

/// <summary>Edits of several documents, made together.</summary>
internal sealed class SolutionEdits(Solution solution)
{
    private readonly Dictionary<DocumentId, DocumentEdits> documents = [];

    public DocumentEdits Of(Fault fault)
    {
        if (!documents.TryGetValue(fault.Document.Id, out var edits))
        {
            documents[fault.Document.Id] = edits = new DocumentEdits(fault.Root);
        }

        return edits;
    }

    public async Task<Solution> ApplyAsync(CancellationToken cancellation)
    {
        var edited = solution;
        foreach (var pair in documents)
        {
            if (solution.GetDocument(pair.Key) is { } document)
            {
                edited = edited.WithDocumentText(pair.Key, pair.Value.Apply(await document.GetTextAsync(cancellation).ConfigureAwait(false)));
            }
        }

        return edited;
    }
}
