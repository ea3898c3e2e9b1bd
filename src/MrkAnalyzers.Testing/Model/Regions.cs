using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Amazon;

namespace MrkAnalyzers.Testing.Model;

/// <summary>The Regions that the AWS SDK knows, and their partitions.</summary>
internal static partial class Regions
{
    private static readonly FrozenDictionary<string, string> Partitions =
        RegionEndpoint.EnumerableAllRegions.ToFrozenDictionary(static region => region.SystemName, static region => region.PartitionName, StringComparer.Ordinal);

    /// <summary>A Region newer than this SDK is taken to be in the partition <c>aws</c>.</summary>
    public static string Partition(string region) => Partitions.GetValueOrDefault(region, "aws");

    public static bool IsKnown(string region) => Partitions.ContainsKey(region);

    /// <summary>The form that KMS documents for ReplicaRegion and PrimaryRegion.</summary>
    public static bool IsWellFormed(string region) => region.Length <= 32 && Form().IsMatch(region);

    [GeneratedRegex(@"^([a-z]+-){2,3}[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
