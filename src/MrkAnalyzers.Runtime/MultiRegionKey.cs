using Amazon;
using MrkAnalyzers.Shared;

namespace MrkAnalyzers.Runtime;

/// <summary>
/// A family of related multi-Region KMS keys: what they have in common, which is partition, account and key ID. Keys of one family open each other's
/// ciphertext; the Region is all in which their ARNs differ (AWS KMS Developer Guide, "Multi-Region keys in AWS KMS").
/// </summary>
/// <remarks>Immutable and thread-safe. Two are equal when all three parts are, case-sensitively.</remarks>
public sealed class MultiRegionKey : IEquatable<MultiRegionKey>
{
    private MultiRegionKey(KeyIdentifier arn)
    {
        Partition = arn.Partition;
        AccountId = arn.Account;
        KeyId = arn.Resource;
    }

    /// <summary>The partition, <c>aws</c>, <c>aws-cn</c> and so on.</summary>
    public string Partition { get; }

    /// <summary>The account that owns the keys.</summary>
    public string AccountId { get; }

    /// <summary>The shared key ID, beginning with <c>mrk-</c>.</summary>
    public string KeyId { get; }

    /// <summary>Reads the family from the ARN of any of its keys.</summary>
    /// <param name="keyArn">A key ARN, <c>arn:aws:kms:us-east-1:111122223333:key/mrk-…</c>.</param>
    /// <returns>The family.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keyArn"/> is null.</exception>
    /// <exception cref="FormatException">
    /// The text is no key ARN, or the key is no multi-Region key. An alias is refused because it can be pointed at another key, a bare key ID because it
    /// does not say whose it is.
    /// </exception>
    public static MultiRegionKey Parse(string keyArn) =>
        TryParse(keyArn ?? throw new ArgumentNullException(nameof(keyArn)), out var key)
            ? key
            : throw new FormatException($"'{keyArn}' is not the ARN of a multi-Region key, arn:aws:kms:REGION:ACCOUNT:key/mrk-…");

    /// <summary>Reads the family from the ARN of any of its keys, if it is one.</summary>
    /// <param name="keyArn">A key ARN, or any other text; null too.</param>
    /// <param name="key">The family; null when the text is not the ARN of a multi-Region key.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? keyArn, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out MultiRegionKey? key)
    {
        key = keyArn is not null && KeyIdentifier.Parse(keyArn) is { Form: KeyIdentifierForm.KeyArn, IsMultiRegion: true } arn ? new MultiRegionKey(arn) : null;
        return key is not null;
    }

    /// <summary>The ARN of the related key in a Region, whether or not there is one.</summary>
    /// <param name="region">A Region of the same partition.</param>
    /// <returns>The key ARN.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> is null.</exception>
    /// <exception cref="ArgumentException">The Region is in another partition, where no related key can be.</exception>
    public string ArnIn(RegionEndpoint region)
    {
        _ = region ?? throw new ArgumentNullException(nameof(region));
        return region.PartitionName == Partition
            ? ArnIn(region.SystemName)
            : throw new ArgumentException($"{region.SystemName} is in the partition {region.PartitionName}, and keys of {Partition} have no replicas there.", nameof(region));
    }

    /// <summary>
    /// Whether an ARN names a key of this family, in whatever Region: the rule of the AWS Encryption SDK ("AWS KMS MRK match for decrypt").
    /// </summary>
    /// <param name="keyArn">A key ARN; anything else, null included, is not related.</param>
    /// <returns>True when partition, account and key ID are the same.</returns>
    public bool IsRelated(string? keyArn) => TryParse(keyArn, out var other) && Equals(other);

    /// <inheritdoc/>
    public bool Equals(MultiRegionKey? other) =>
        other is not null && Partition == other.Partition && AccountId == other.AccountId && KeyId == other.KeyId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MultiRegionKey);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(KeyId);

    /// <summary>The family as an ARN with a star for the Region: for logs, not for KMS.</summary>
    /// <returns><c>arn:aws:kms:*:111122223333:key/mrk-…</c></returns>
    public override string ToString() => ArnIn("*");

    internal string ArnIn(string region) => $"arn:{Partition}:kms:{region}:{AccountId}:key/{KeyId}";
}
