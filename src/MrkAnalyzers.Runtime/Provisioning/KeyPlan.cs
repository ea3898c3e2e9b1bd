using Amazon;
using Amazon.KeyManagementService;

namespace MrkAnalyzers.Runtime;

/// <summary>What <see cref="KeyProvisioner.EnsureAsync"/> shall bring about: one family, a key in each Region, and the same alias on each.</summary>
public sealed class KeyPlan
{
    /// <summary>The Regions, the primary's first: 1 or more, all of one partition, none twice.</summary>
    public required IReadOnlyList<RegionEndpoint> Regions { get; init; }

    /// <summary>The alias in every Region: <c>alias/</c> and 1 to 250 letters, digits, <c>/ _ -</c>; not <c>alias/aws/</c> (AWS KMS API Reference, CreateAlias).</summary>
    public required string Alias { get; init; }

    /// <summary>
    /// The key spec; null for SYMMETRIC_DEFAULT, which is the only one accepted: ciphertext of an asymmetric key does not name its key, so no other Region
    /// could decrypt it from the ciphertext alone.
    /// </summary>
    public KeySpec? Spec { get; init; }

    /// <summary>Each Region's key policy, for keys yet to be created; where a Region has none here, KMS gives its default policy. Related keys do not share it.</summary>
    public IReadOnlyDictionary<RegionEndpoint, string> Policies { get; init; } = new Dictionary<RegionEndpoint, string>();

    /// <summary>The description of keys yet to be created, at most 8192 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>How long to wait for all keys to be usable, by the provisioner's clock. AWS says a few seconds; the default is two minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What is wrong with the plan, if anything.</summary>
    internal string? Fault()
    {
        if (Regions is not { Count: > 0 })
        {
            return "A plan names at least one Region.";
        }

        if (Regions.Distinct().Count() != Regions.Count || Regions.Select(static region => region.PartitionName).Distinct().Count() != 1)
        {
            return "A plan's Regions are all different, and of one partition: related keys cannot leave it.";
        }

        if (Alias is not { Length: > 6 and <= 256 } || !Alias.StartsWith("alias/", StringComparison.Ordinal) || Alias.StartsWith("alias/aws/", StringComparison.Ordinal))
        {
            return $"'{Alias}' is no alias name of one's own: it takes alias/ and 1 to 250 characters, and alias/aws/ is reserved.";
        }

        return Spec is null || Spec == KeySpec.SYMMETRIC_DEFAULT
            ? Timeout > TimeSpan.Zero ? null : "The timeout must be more than zero."
            : $"The key spec {Spec} is refused: such ciphertext, if any, does not name its key, so that decrypting it in another Region needs key and algorithm "
              + "on every call. Use SYMMETRIC_DEFAULT.";
    }
}

/// <summary>A step that <see cref="KeyProvisioner"/> has done in a Region.</summary>
/// <param name="Region">The Region.</param>
/// <param name="Step">What was done.</param>
public sealed record ProvisioningProgress(RegionEndpoint Region, ProvisioningStep Step);

/// <summary>The steps of <see cref="KeyProvisioner"/>.</summary>
public enum ProvisioningStep
{
    /// <summary>A key of the family was there already.</summary>
    KeyFound,

    /// <summary>The primary key was created.</summary>
    PrimaryCreated,

    /// <summary>The key was replicated into the Region, where it is still being created.</summary>
    Replicated,

    /// <summary>The alias was created.</summary>
    AliasCreated,

    /// <summary>The key can be used.</summary>
    Ready,

    /// <summary>The key has become the primary.</summary>
    Promoted,

    /// <summary>The key's deletion was scheduled.</summary>
    DeletionScheduled,
}

/// <summary>A difference between the plan and what there is, which <see cref="KeyProvisioner.EnsureAsync"/> reports and leaves alone.</summary>
/// <param name="Region">The Region's code.</param>
/// <param name="Description">What differs, and what could be done.</param>
public sealed record KeyDrift(string Region, string Description);

/// <summary>What <see cref="KeyProvisioner.EnsureAsync"/> has brought about.</summary>
/// <param name="Key">The family.</param>
/// <param name="PrimaryRegion">The primary's Region.</param>
/// <param name="Drift">What differs from the plan; empty when nothing does.</param>
public sealed record ProvisionedKey(MultiRegionKey Key, RegionEndpoint PrimaryRegion, IReadOnlyList<KeyDrift> Drift);
