namespace MrkAnalyzers.Shared;

/// <summary>The forms in which AWS KMS lets a caller name a key (KMS Developer Guide, "Key identifiers").</summary>
internal enum KeyIdentifierForm
{
    /// <summary>A key ID: a UUID, or <c>mrk-</c> and 32 hexadecimal digits for a multi-Region key.</summary>
    KeyId,

    /// <summary>A key ARN, <c>arn:aws:kms:REGION:ACCOUNT:key/ID</c>.</summary>
    KeyArn,

    /// <summary>An alias name, <c>alias/NAME</c>.</summary>
    AliasName,

    /// <summary>An alias ARN, <c>arn:aws:kms:REGION:ACCOUNT:alias/NAME</c>.</summary>
    AliasArn,
}

/// <summary>
/// A KMS key identifier taken apart, without judging whether such a key can exist: placeholders and test doubles are read like the real thing.
/// Immutable and thread-safe.
/// </summary>
internal sealed class KeyIdentifier
{
    private const string AliasPrefix = "alias/";
    private const string KeyPrefix = "key/";
    private const string MultiRegionPrefix = "mrk-";

    private KeyIdentifier(KeyIdentifierForm form, string partition, string region, string account, string resource)
    {
        Form = form;
        Partition = partition;
        Region = region;
        Account = account;
        Resource = resource;
    }

    /// <summary>Which of the four forms this is.</summary>
    public KeyIdentifierForm Form { get; }

    /// <summary>The ARN's partition (<c>aws</c>, <c>aws-cn</c>, …); empty unless this is an ARN.</summary>
    public string Partition { get; }

    /// <summary>The ARN's Region code; empty unless this is an ARN.</summary>
    public string Region { get; }

    /// <summary>The ARN's account ID; empty unless this is an ARN.</summary>
    public string Account { get; }

    /// <summary>The key ID, or the alias name with its <c>alias/</c>.</summary>
    public string Resource { get; }

    /// <summary>Whether this is an ARN: it names its Region, and KMS accepts it in no other.</summary>
    public bool IsArn => Form is KeyIdentifierForm.KeyArn or KeyIdentifierForm.AliasArn;

    /// <summary>Whether this names an alias.</summary>
    public bool IsAlias => Form is KeyIdentifierForm.AliasName or KeyIdentifierForm.AliasArn;

    /// <summary>
    /// Whether this names a multi-Region key by its ID. An alias never does, even one that is called <c>alias/mrk-…</c>
    /// (AWS Encryption SDK specification, aws-kms-key-arn).
    /// </summary>
    public bool IsMultiRegion => !IsAlias && Resource.StartsWith(MultiRegionPrefix, StringComparison.Ordinal);

    /// <summary>Takes an identifier apart; null for text that has no form of a key identifier (empty, white space inside, an ARN of another service).</summary>
    public static KeyIdentifier? Parse(string text)
    {
        if (text.Length == 0 || text.Any(char.IsWhiteSpace))
        {
            return null;
        }

        if (text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return ParseArn(text);
        }

        return text.StartsWith(AliasPrefix, StringComparison.Ordinal)
            ? text.Length == AliasPrefix.Length ? null : new KeyIdentifier(KeyIdentifierForm.AliasName, "", "", "", text)
            : text.IndexOf(':') >= 0 ? null : new KeyIdentifier(KeyIdentifierForm.KeyId, "", "", "", text);
    }

    private static KeyIdentifier? ParseArn(string text)
    {
        // Six parts; an alias name may hold further slashes but never a colon.
        var parts = text.Split(':');
        if (parts.Length != 6 || parts[2] != "kms" || parts[1].Length == 0 || parts[3].Length == 0 || parts[4].Length == 0)
        {
            return null;
        }

        var resource = parts[5];
        if (resource.StartsWith(KeyPrefix, StringComparison.Ordinal) && resource.Length > KeyPrefix.Length)
        {
            return new KeyIdentifier(KeyIdentifierForm.KeyArn, parts[1], parts[3], parts[4], resource.Substring(KeyPrefix.Length));
        }

        return resource.StartsWith(AliasPrefix, StringComparison.Ordinal) && resource.Length > AliasPrefix.Length
            ? new KeyIdentifier(KeyIdentifierForm.AliasArn, parts[1], parts[3], parts[4], resource)
            : null;
    }
}
