namespace MrkAnalyzers.Tests.Documents;

/// <summary>Tests that read documents which others may rewrite when accepting: one after the other.</summary>
[CollectionDefinition(nameof(Documents))]
public sealed class DocumentsCollection;
