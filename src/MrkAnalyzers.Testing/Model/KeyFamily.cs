namespace MrkAnalyzers.Testing.Model;

/// <summary>
/// What related keys share: ID, material, spec, usage, origin, rotation and which of them is the primary
/// (KMS Developer Guide, "Multi-Region keys overview"). A single-Region key is a family of one.
/// </summary>
internal sealed class KeyFamily
{
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required string Partition { get; init; }

    public required KeySpec Spec { get; init; }

    public required string Usage { get; init; }

    /// <summary><c>AWS_KMS</c> or <c>EXTERNAL</c>.</summary>
    public required string Origin { get; init; }

    public required bool IsMultiRegion { get; init; }

    public required string PrimaryRegion { get; set; }

    /// <summary>Oldest first; empty until material is imported into a key of EXTERNAL origin.</summary>
    public List<KeyMaterial> Materials { get; } = [];

    /// <summary>The related keys by Region.</summary>
    public SortedDictionary<string, LocalKey> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Days between automatic rotations; null while they are off.</summary>
    public int? RotationPeriodInDays { get; set; }

    public DateTimeOffset? NextRotation { get; set; }

    public int OnDemandRotations { get; set; }

    public bool IsExternal => Origin == "EXTERNAL";

    public KeyMaterial? Current => Materials.LastOrDefault(static material => !material.IsPending);

    public KeyMaterial? Pending => Materials.LastOrDefault(static material => material.IsPending);

    public IReadOnlyList<string> Algorithms => Spec.AlgorithmsFor(Usage);

    /// <summary>Makes a material the current one.</summary>
    public void Rotate(KeyMaterial next, string how, DateTimeOffset now)
    {
        next.IsPending = false;
        next.RotationDate = now;
        next.RotationType = how;
        if (!Materials.Contains(next))
        {
            Materials.Add(next);
        }
    }
}
