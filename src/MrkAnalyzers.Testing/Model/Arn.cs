namespace MrkAnalyzers.Testing.Model;

/// <summary>Writes ARNs; <see cref="Shared.KeyIdentifier"/> reads them.</summary>
internal static class Arn
{
    public static string OfKey(string partition, string region, string account, string keyId) => $"arn:{partition}:kms:{region}:{account}:key/{keyId}";

    /// <param name="aliasName">With its <c>alias/</c>.</param>
    public static string OfAlias(string partition, string region, string account, string aliasName) => $"arn:{partition}:kms:{region}:{account}:{aliasName}";

    public static string OfRoot(string partition, string account) => $"arn:{partition}:iam::{account}:root";
}
