namespace MrkAnalyzers.Testing.Model;

/// <summary>Who calls, and which Region's endpoint: both are read from the signature's credential scope.</summary>
internal sealed record Caller(string Account, string Region)
{
    public string Partition { get; } = Regions.Partition(Region);

    /// <summary>The ARN that a key of this ID has, or would have, in the caller's account and Region.</summary>
    public string KeyArn(string keyId) => Arn.OfKey(Partition, Region, Account, keyId);

    /// <summary>The ARN that an alias of this name has, or would have, in the caller's account and Region.</summary>
    public string AliasArn(string aliasName) => Arn.OfAlias(Partition, Region, Account, aliasName);
}
