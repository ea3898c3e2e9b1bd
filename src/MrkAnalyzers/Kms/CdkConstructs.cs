namespace MrkAnalyzers.Kms;

/// <summary>
/// Infrastructure as C#: what AWS CDK declares is what CloudFormation will ask KMS for (<c>AWS::KMS::Key</c>, <c>AWS::KMS::ReplicaKey</c>, <c>AWS::KMS::Alias</c>). Each row reads a construct as the operation that it stands for.
/// </summary>
internal static class CdkConstructs
{
    public const string Namespace = "Amazon.CDK.AWS.KMS";

    private static readonly KmsOperation CreateKey = KmsOperations.All.Single(static operation => operation.Name == "CreateKey");

    private static readonly KmsOperation CreateAlias = KmsOperations.All.Single(static operation => operation.Name == "CreateAlias");

    private static readonly KmsOperation ReplicateKey = new("ReplicateKey", [new("PrimaryKeyArn", AcceptedForms.KeyIdOrKeyArn)]);

    /// <summary>The properties that a construct is given, which have the names of the request's.</summary>
    public static readonly ImmutableDictionary<string, KmsOperation> ByProperties = new Dictionary<string, KmsOperation>(StringComparer.Ordinal)
    {
        ["KeyProps"] = CreateKey,
        ["CfnKeyProps"] = CreateKey,
        ["CfnReplicaKeyProps"] = ReplicateKey,
        ["CfnAliasProps"] = CreateAlias,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The constructs.</summary>
    public static readonly ImmutableDictionary<string, KmsOperation> ByConstruct = new Dictionary<string, KmsOperation>(StringComparer.Ordinal)
    {
        ["Key"] = CreateKey,
        ["CfnKey"] = CreateKey,
        ["CfnReplicaKey"] = ReplicateKey,
        ["CfnAlias"] = CreateAlias,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What a construct's members are called in the answer of the operation.</summary>
    public static readonly ImmutableDictionary<string, string> Members = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["KeyArn"] = "Arn",
        ["AttrArn"] = "Arn",
        ["KeyId"] = "KeyId",
        ["AttrKeyId"] = "KeyId",
        ["Ref"] = "KeyId",
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
