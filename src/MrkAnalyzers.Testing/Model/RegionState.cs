namespace MrkAnalyzers.Testing.Model;

/// <summary>What one account has in one Region.</summary>
internal sealed class RegionState
{
    public SortedDictionary<string, LocalKey> Keys { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Alias> Aliases { get; } = new(StringComparer.Ordinal);
}

/// <summary>An alias: a name for a key of the same account and Region.</summary>
/// <param name="Name">With its <c>alias/</c>.</param>
internal sealed record Alias(string Name, string TargetKeyId, DateTimeOffset CreationDate, DateTimeOffset LastUpdatedDate);
