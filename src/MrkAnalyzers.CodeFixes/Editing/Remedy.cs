namespace MrkAnalyzers.Editing;

/// <summary>One way to put a fault right.</summary>
/// <param name="Key">Names the way, the same for every fault: Fix All applies one way to all.</param>
/// <param name="Title">An order that names its effect.</param>
/// <param name="Apply">Makes the edit.</param>
internal sealed record Remedy(string Key, string Title, Action<DocumentEdits> Apply);
