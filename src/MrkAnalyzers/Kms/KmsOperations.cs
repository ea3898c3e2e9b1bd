namespace MrkAnalyzers.Kms;

/// <summary>The identifier forms that a request parameter takes.</summary>
internal enum AcceptedForms
{
    /// <summary>Key ID, key ARN, alias name or alias ARN.</summary>
    Any,

    /// <summary>Key ID or key ARN; an alias fails.</summary>
    KeyIdOrKeyArn,

    /// <summary>Key ARN only.</summary>
    KeyArn,
}

/// <summary>A request property that names a key.</summary>
/// <param name="Property">The property's name; the SDK's string overloads call the parameter the same, in camel case.</param>
/// <param name="Forms">The forms that KMS accepts there.</param>
/// <param name="NamesKeyOfCiphertext">Whether it names the key of a ciphertext that, if symmetric, names its key itself.</param>
internal sealed record KeyParameter(string Property, AcceptedForms Forms, bool NamesKeyOfCiphertext = false);

/// <summary>What the rules need to know of one KMS operation.</summary>
/// <param name="Name">AWS's name of the operation, <c>Decrypt</c>.</param>
/// <param name="Keys">The parameters that name a key.</param>
/// <param name="Algorithm">The property holding the algorithm of the incoming ciphertext.</param>
/// <param name="TakesCiphertext">Whether the request has a <c>CiphertextBlob</c>.</param>
/// <param name="Ciphertext">The response's property that holds ciphertext which Decrypt takes.</param>
internal sealed record KmsOperation(
    string Name,
    IReadOnlyList<KeyParameter> Keys,
    string? Algorithm = null,
    bool TakesCiphertext = false,
    string? Ciphertext = null)
{
    /// <summary>Whether a key in state <c>Creating</c> fails it: every cryptographic operation and GetPublicKey (Developer Guide, "Key states").</summary>
    public bool NeedsEnabledKey => Name != "DescribeKey" && Keys.Any(static key => key.Forms == AcceptedForms.Any);
}

/// <summary>
/// The operations of AWS KMS, from the API Reference (see each operation's KeyId parameter) as of SDK 4.1.0. An operation that takes no key identifier is left out,
/// unless a rule looks at its request. For the two MAC operations the API text lists no forms; as cryptographic operations they take aliases (Developer Guide, "Using aliases").
/// </summary>
internal static class KmsOperations
{
    /// <summary>AWS documents a ciphertext's length as 1 to 6144 bytes, in every response that holds one, and promises no less.</summary>
    public const int LongestCiphertext = 6144;

    public const string CiphertextBlob = "CiphertextBlob";
    public const string PrivateKeyCiphertextBlob = "PrivateKeyCiphertextBlob";
    public const string DryRunModifiers = "DryRunModifiers";
    public const string GrantTokens = "GrantTokens";
    public const string Plaintext = "Plaintext";
    public const string MultiRegion = "MultiRegion";
    public const string CustomKeyStoreId = "CustomKeyStoreId";
    public const string AliasName = "AliasName";
    public const string EncryptionContext = "EncryptionContext";

    /// <summary>The exception that says that there is no such key, alias or other resource.</summary>
    public const string NotFound = "NotFoundException";

    /// <summary>The properties that hold an encryption context, and whether the request presents it to open a ciphertext rather than binds a new one to it.</summary>
    public static readonly ILookup<string, (string Property, bool IsPresented)> Contexts = new[]
    {
        ("Decrypt", EncryptionContext, true),
        ("ReEncrypt", "SourceEncryptionContext", true),
        ("ReEncrypt", "DestinationEncryptionContext", false),
        ("Encrypt", EncryptionContext, false),
        ("GenerateDataKey", EncryptionContext, false),
        ("GenerateDataKeyWithoutPlaintext", EncryptionContext, false),
        ("GenerateDataKeyPair", EncryptionContext, false),
        ("GenerateDataKeyPairWithoutPlaintext", EncryptionContext, false),
    }.ToLookup(static context => context.Item1, static context => (context.Item2, context.Item3), StringComparer.Ordinal);

    public static readonly ImmutableArray<KmsOperation> All = ImmutableArray.Create(
        new KmsOperation("Decrypt", [new("KeyId", AcceptedForms.Any, NamesKeyOfCiphertext: true)], Algorithm: "EncryptionAlgorithm", TakesCiphertext: true),
        new KmsOperation(
            "ReEncrypt",
            [new("SourceKeyId", AcceptedForms.Any, NamesKeyOfCiphertext: true), new("DestinationKeyId", AcceptedForms.Any)],
            Algorithm: "SourceEncryptionAlgorithm",
            TakesCiphertext: true,
            Ciphertext: CiphertextBlob),
        Cryptographic("Encrypt", CiphertextBlob),
        Cryptographic("GenerateDataKey", CiphertextBlob),
        Cryptographic("GenerateDataKeyWithoutPlaintext", CiphertextBlob),
        Cryptographic("GenerateDataKeyPair", PrivateKeyCiphertextBlob),
        Cryptographic("GenerateDataKeyPairWithoutPlaintext", PrivateKeyCiphertextBlob),
        Cryptographic("Sign"),
        Cryptographic("Verify"),
        Cryptographic("GenerateMac"),
        Cryptographic("VerifyMac"),
        Cryptographic("DeriveSharedSecret"),
        Cryptographic("Encapsulate"),
        Cryptographic("Decapsulate"),
        Cryptographic("DescribeKey"),
        Cryptographic("GetPublicKey"),
        new KmsOperation("CreateKey", []),
        ByKeyId("ReplicateKey"),
        ByKeyId("UpdatePrimaryRegion"),
        ByKeyId("CreateAlias", "TargetKeyId"),
        ByKeyId("UpdateAlias", "TargetKeyId"),
        new KmsOperation("DeleteAlias", []),
        ByKeyId("CreateGrant"),
        ByKeyId("RevokeGrant"),
        ByKeyId("ListGrants"),
        ByKeyId("ListAliases"),
        ByKeyId("ScheduleKeyDeletion"),
        ByKeyId("CancelKeyDeletion"),
        ByKeyId("EnableKey"),
        ByKeyId("DisableKey"),
        ByKeyId("EnableKeyRotation"),
        ByKeyId("DisableKeyRotation"),
        ByKeyId("GetKeyRotationStatus"),
        ByKeyId("RotateKeyOnDemand"),
        ByKeyId("ListKeyRotations"),
        ByKeyId("GetKeyPolicy"),
        ByKeyId("PutKeyPolicy"),
        ByKeyId("ListKeyPolicies"),
        ByKeyId("TagResource"),
        ByKeyId("UntagResource"),
        ByKeyId("ListResourceTags"),
        ByKeyId("UpdateKeyDescription"),
        ByKeyId("GetParametersForImport"),
        ByKeyId("ImportKeyMaterial"),
        ByKeyId("DeleteImportedKeyMaterial"),
        ByKeyId("GetKeyLastUsage"),
        new KmsOperation("RetireGrant", [new("KeyId", AcceptedForms.KeyArn)]));

    /// <summary>What an operation goes by in code: its methods and its request.</summary>
    public static string[] NamesOf(string operation) => [operation, operation + "Async", operation + "Request"];

    private static KmsOperation Cryptographic(string name, string? ciphertext = null) =>
        new(name, [new("KeyId", AcceptedForms.Any)], Ciphertext: ciphertext);

    private static KmsOperation ByKeyId(string name, string property = "KeyId") =>
        new(name, [new(property, AcceptedForms.KeyIdOrKeyArn)]);
}
