namespace MrkAnalyzers.Testing.Model;

/// <summary>The key states of KMS, by their names on the wire.</summary>
internal enum KeyState
{
    Creating,
    Enabled,
    Disabled,
    Updating,
    PendingImport,
    PendingDeletion,
    PendingReplicaDeletion,
}

/// <summary>
/// A KMS key in one Region: everything that related keys do not share, that is ARN, description, policy, tags, grants and state
/// (KMS Developer Guide, "Multi-Region keys overview").
/// </summary>
internal sealed class LocalKey
{
    public required KeyFamily Family { get; init; }

    public required string Region { get; init; }

    public required DateTimeOffset CreationDate { get; init; }

    public required string Description { get; set; }

    public required string Policy { get; set; }

    /// <summary>The caller's switch; <see cref="StateAt"/> says what it amounts to.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>A replica is <c>Creating</c> until then.</summary>
    public DateTimeOffset? CreatingUntil { get; set; }

    /// <summary>A key whose primary Region changes is <c>Updating</c> until then.</summary>
    public DateTimeOffset? UpdatingUntil { get; set; }

    /// <summary>The waiting period of a scheduled deletion; null when none is scheduled.</summary>
    public int? PendingWindowInDays { get; set; }

    /// <summary>Null while no deletion is scheduled, and while a primary still waits for its replicas to go.</summary>
    public DateTimeOffset? DeletionDate { get; set; }

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Grant> Grants { get; } = new(StringComparer.Ordinal);

    /// <summary>Which materials this Region holds, by ID. Used for imported material only: KMS copies its own, but never the caller's.</summary>
    public Dictionary<string, ImportedMaterial> Imported { get; } = new(StringComparer.Ordinal);

    public string Arn => Model.Arn.OfKey(Family.Partition, Region, Family.Account, Family.Id);

    public bool IsPrimary => Family.PrimaryRegion == Region;

    public bool IsPendingDeletion => PendingWindowInDays is not null;

    /// <summary>Whether every material that could be asked for is here.</summary>
    public bool HasItsMaterial => !Family.IsExternal
        || (Family.Current is not null && Family.Materials.TrueForAll(material => material.IsPending || Imported.ContainsKey(material.Id)));

    public KeyState StateAt(DateTimeOffset now) =>
        IsPendingDeletion ? DeletionDate is null ? KeyState.PendingReplicaDeletion : KeyState.PendingDeletion
        : CreatingUntil > now ? KeyState.Creating
        : !HasItsMaterial ? KeyState.PendingImport
        : !IsEnabled ? KeyState.Disabled
        : UpdatingUntil > now ? KeyState.Updating
        : KeyState.Enabled;
}

/// <summary>One Region's copy of imported material.</summary>
internal sealed record ImportedMaterial(DateTimeOffset? ValidTo, string? Description);
