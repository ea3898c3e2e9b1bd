namespace MrkAnalyzers.Facts;

/// <summary>What the user has settled for a project, and the code does not say.</summary>
/// <param name="AllowedKeyUsages">What a multi-Region key with an asymmetric spec may be for.</param>
/// <param name="Regions">The Regions in which the program runs: a client whose Region the source does not fix calls each of them. None where that is not known.</param>
/// <param name="Declared">What members are to KMS, by their ID.</param>
internal sealed record Policy(ImmutableHashSet<string> AllowedKeyUsages, ImmutableArray<string> Regions, ImmutableArray<Declared> Declared)
{
    public static readonly Policy None = new(ImmutableHashSet<string>.Empty, ImmutableArray<string>.Empty, ImmutableArray<Declared>.Empty);
}

/// <summary>Something that was said to the analyzer and makes no sense, at the place where it shows.</summary>
/// <param name="IsAnnotation">Whether an attribute says it; else a setting does.</param>
/// <param name="What">What was said.</param>
/// <param name="Instead">What could be said.</param>
/// <param name="At">Where.</param>
internal sealed record Misstatement(bool IsAnnotation, string What, string Instead, Location At);
