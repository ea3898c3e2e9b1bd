namespace MrkAnalyzers.Testing.Model;

/// <summary>A grant on one key in one Region; related keys do not share it (KMS Developer Guide, "Grants in AWS KMS").</summary>
internal sealed record Grant
{
    public required string Id { get; init; }

    public required string IssuingAccount { get; init; }

    public required DateTimeOffset CreationDate { get; init; }

    public required IReadOnlyList<string> Operations { get; init; }

    public string? Name { get; init; }

    public string? GranteePrincipal { get; init; }

    public string? GranteeServicePrincipal { get; init; }

    public string? RetiringPrincipal { get; init; }

    public string? RetiringServicePrincipal { get; init; }

    public string? SourceArn { get; init; }

    public IReadOnlyDictionary<string, string>? ContextEquals { get; init; }

    public IReadOnlyDictionary<string, string>? ContextSubset { get; init; }

    /// <summary>Whether this grant lets the account do the operation with this encryption context.</summary>
    public bool Allows(string account, string operation, IReadOnlyDictionary<string, string> context) =>
        Operations.Contains(operation)
        && PrincipalAccount(GranteePrincipal) == account
        && (ContextEquals is null || (ContextEquals.Count == context.Count && Includes(context, ContextEquals)))
        && (ContextSubset is null || Includes(context, ContextSubset));

    /// <summary>The account in an IAM ARN, or the text itself: a bare account ID is a principal too.</summary>
    public static string? PrincipalAccount(string? principal) =>
        principal is not null && principal.StartsWith("arn:", StringComparison.Ordinal) && principal.Split(':') is { Length: >= 6 } parts ? parts[4] : principal;

    // In a constraint the names are case-insensitive and the values are not (KMS API Reference, GrantConstraints).
    private static bool Includes(IReadOnlyDictionary<string, string> context, IReadOnlyDictionary<string, string> wanted) =>
        wanted.All(pair => context.Any(given =>
            string.Equals(given.Key, pair.Key, StringComparison.OrdinalIgnoreCase) && string.Equals(given.Value, pair.Value, StringComparison.Ordinal)));
}
