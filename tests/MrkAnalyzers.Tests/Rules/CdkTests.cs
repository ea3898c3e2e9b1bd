namespace MrkAnalyzers.Tests.Rules;

/// <summary>What AWS CDK declares is judged as the calls are that CloudFormation makes of it. The library is stood in for by the names that matter.</summary>
public class CdkTests
{
    private const string Library = """
        namespace Constructs
        {
            public class Construct
            {
                public Construct(Construct? scope, string id)
                {
                }
            }
        }

        namespace Amazon.CDK.AWS.KMS
        {
            public enum KeySpec { SYMMETRIC_DEFAULT, RSA_2048, ECC_NIST_P256, HMAC_256 }

            public enum KeyUsage { ENCRYPT_DECRYPT, SIGN_VERIFY, GENERATE_VERIFY_MAC }

            public interface IKeyProps { }

            public class KeyProps : IKeyProps
            {
                public bool? MultiRegion { get; set; }
                public KeySpec? KeySpec { get; set; }
                public KeyUsage? KeyUsage { get; set; }
                public string? Alias { get; set; }
            }

            public interface IKey
            {
                string KeyArn { get; }
            }

            public class Key : Constructs.Construct, IKey
            {
                public Key(Constructs.Construct scope, string id, IKeyProps? props = null)
                    : base(scope, id)
                {
                }

                public string KeyArn => "";
                public string KeyId => "";
            }

            public class CfnKeyProps
            {
                public object? MultiRegion { get; set; }
                public string? KeySpec { get; set; }
                public string? KeyUsage { get; set; }
                public string? Origin { get; set; }
            }

            public class CfnKey : Constructs.Construct
            {
                public CfnKey(Constructs.Construct scope, string id, CfnKeyProps? props = null)
                    : base(scope, id)
                {
                }

                public string AttrArn => "";
            }

            public class CfnAliasProps
            {
                public string? AliasName { get; set; }
                public string? TargetKeyId { get; set; }
            }

            public class CfnAlias : Constructs.Construct
            {
                public CfnAlias(Constructs.Construct scope, string id, CfnAliasProps props)
                    : base(scope, id)
                {
                }
            }

            public class CfnReplicaKeyProps
            {
                public string? PrimaryKeyArn { get; set; }
            }

            public class CfnReplicaKey : Constructs.Construct
            {
                public CfnReplicaKey(Constructs.Construct scope, string id, CfnReplicaKeyProps props)
                    : base(scope, id)
                {
                }
            }
        }
        """;

    /// <summary>Declarations that KMS will not take, or not as they are meant.</summary>
    public static TheoryData<string> Wrong =>
    [
        "new Key(this, \"Key\", new KeyProps { MultiRegion = true, KeySpec = {|MRK4001:KeySpec.RSA_2048|} });",
        "new Key(this, \"Key\", new KeyProps { MultiRegion = true, KeySpec = {|MRK4002:KeySpec.ECC_NIST_P256|}, KeyUsage = KeyUsage.SIGN_VERIFY });",
        "new CfnKey(this, \"Key\", new CfnKeyProps { MultiRegion = true, KeySpec = {|MRK4001:\"RSA_4096\"|}, KeyUsage = \"ENCRYPT_DECRYPT\" });",
        "new CfnKey(this, \"Key\", new CfnKeyProps { KeySpec = {|MRK4003:\"AES_256\"|} });",
        "new CfnKey(this, \"Key\", new CfnKeyProps { MultiRegion = true, Origin = {|MRK5002:\"AWS_CLOUDHSM\"|} });",
        "new CfnReplicaKey(this, \"Replica\", new CfnReplicaKeyProps { PrimaryKeyArn = {|MRK5001:new Key(this, \"Key\", new KeyProps { Alias = \"a\" }).KeyArn|} });",
        "var key = new CfnKey(this, \"Key\", new CfnKeyProps { MultiRegion = false }); new CfnReplicaKey(this, \"Replica\", new CfnReplicaKeyProps { PrimaryKeyArn = {|MRK5001:key.AttrArn|} });",
        "new CfnReplicaKey(this, \"Replica\", new CfnReplicaKeyProps { PrimaryKeyArn = {|MRK2001:\"arn:aws:kms:us-east-1:111122223333:alias/orders\"|} });",
        "new CfnAlias(this, \"Alias\", new CfnAliasProps { AliasName = \"alias/new\", TargetKeyId = {|MRK2001:\"alias/orders\"|} });",
    ];

    /// <summary>Declarations that are right.</summary>
    public static TheoryData<string> Right =>
    [
        "new Key(this, \"Key\");",
        "new Key(this, \"Key\", new KeyProps { MultiRegion = true, KeySpec = KeySpec.SYMMETRIC_DEFAULT });",
        "new Key(this, \"Key\", new KeyProps { MultiRegion = true, KeySpec = KeySpec.HMAC_256, KeyUsage = KeyUsage.GENERATE_VERIFY_MAC });",
        "new Key(this, \"Key\", new KeyProps { KeySpec = KeySpec.RSA_2048 });",
        "new CfnKey(this, \"Key\", new CfnKeyProps { MultiRegion = true, Origin = \"EXTERNAL\" });",
        "new CfnReplicaKey(this, \"Replica\", new CfnReplicaKeyProps { PrimaryKeyArn = new Key(this, \"Key\", new KeyProps { MultiRegion = true }).KeyArn });",
        "new CfnReplicaKey(this, \"Replica\", new CfnReplicaKeyProps { PrimaryKeyArn = primary.KeyArn });",
        "new CfnReplicaKey(this, \"Replica\", new CfnReplicaKeyProps { PrimaryKeyArn = \"arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab\" });",
        "new CfnAlias(this, \"Alias\", new CfnAliasProps { AliasName = \"alias/orders\", TargetKeyId = new CfnKey(this, \"Key\", new CfnKeyProps { MultiRegion = true }).AttrArn });",
        "new CfnAlias(this, \"Alias\", new CfnAliasProps { AliasName = \"alias/orders\", TargetKeyId = primary.KeyArn });",
    ];

    [Theory, MemberData(nameof(Wrong))]
    public Task Flags_a_declaration_that_KMS_will_not_take(string declaration) => Stack(declaration);

    [Theory, MemberData(nameof(Right))]
    public Task Accepts_a_declaration_that_is_right(string declaration) => Stack(declaration);

    [Fact]
    public Task Accepts_a_library_with_the_same_names() => Verify.Source(
        Library.Replace("Amazon.CDK.AWS.KMS", "Elsewhere", StringComparison.Ordinal),
        Code("new Key(this, \"Key\", new KeyProps { MultiRegion = true, KeySpec = KeySpec.RSA_2048 });").Replace("Amazon.CDK.AWS.KMS", "Elsewhere", StringComparison.Ordinal));

    private static Task Stack(string declaration) => Verify.Source(Library, Code(declaration));

    internal static string Code(string declaration) => $$"""
        namespace Infrastructure
        {
            using Amazon.CDK.AWS.KMS;
            using Constructs;

            public class KeyStack : Construct
            {
                public KeyStack(Construct scope, IKey primary)
                    : base(scope, "Keys")
                {
                    {{declaration}}
                }
            }
        }
        """;
}
