using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Tests.Kms;

/// <summary>What belongs to the SDK and what does not, with all of it there, with AWS CDK alone, and with neither.</summary>
public sealed class KmsSdkTests
{
    private const string Cdk = "namespace Amazon.CDK.AWS.KMS { public class KeyProps { } public class Key { public Key(KeyProps props) { } } public class Alias { } } namespace Other { public class Key { } public class Plain { } }";

    private const string Program = """
        using System.Collections.Generic; using Amazon; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model; using Microsoft.Extensions.Configuration;
        public interface IVault : IAmazonKeyManagementService { }
        public class Vault : AmazonKeyManagementServiceClient { }
        public class KeyManagementServicePaginatorFactory { }
        public class Colour(string value) : Amazon.Runtime.ConstantClass(value) { public static readonly Colour Red = new("red"); public static readonly string Name = "name"; }
        public abstract class Settings : IConfiguration { public abstract string this[string key] { get; set; } public abstract IEnumerable<IConfigurationSection> GetChildren(); public abstract Microsoft.Extensions.Primitives.IChangeToken GetReloadToken(); public abstract IConfigurationSection GetSection(string key); }
        public class User<TClient, TOther> where TClient : IAmazonKeyManagementService where TOther : class
        {
            public List<DecryptRequest> Requests; public int Number; public RegionEndpoint Region { get; set; } public KeyMetadata Key { get; set; } public KeyMetadata field; public TClient client; public TOther other;
            public void Takes(DecryptRequest request) { }
            public DecryptRequest Gives() => null;
            public void Neither(int number) { }
        }
        """;

    private static readonly Compilation Whole = CSharpCompilation.Create("Whole", [CSharpSyntaxTree.ParseText(Cdk), CSharpSyntaxTree.ParseText(Program)], TestReferences.All);
    private static readonly Compilation WithoutCdk = CSharpCompilation.Create("WithoutCdk", [CSharpSyntaxTree.ParseText(Program)], TestReferences.All);
    private static readonly Compilation CdkAlone = CSharpCompilation.Create(
        "CdkAlone", [CSharpSyntaxTree.ParseText(Cdk), CSharpSyntaxTree.ParseText("public class User<TClient, TOther> { public int Number; public void Neither(int number) { } }")], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    private static readonly Compilation Nothing = CSharpCompilation.Create("Nothing", CdkAlone.SyntaxTrees.Skip(1), CdkAlone.References);

    [Fact]
    public void Loads_where_something_can_call_KMS()
    {
        Assert.True(KmsSdk.TryLoad(Whole, out _));
        Assert.True(KmsSdk.TryLoad(CdkAlone, out _));
        Assert.False(KmsSdk.TryLoad(Nothing, out _));
        Assert.True(KmsSdk.TryLoad(Nothing, out _, isWrapped: true));
    }

    [Theory]
    [InlineData("IAmazonKeyManagementService", true)]
    [InlineData("AmazonKeyManagementServiceClient", true)]
    [InlineData("IVault", true)]
    [InlineData("Vault", true)]
    [InlineData("TClient", true)]
    [InlineData("TOther", false)]
    [InlineData("IConfiguration", false)]
    [InlineData("Colour", false)]
    public void Knows_the_client(string name, bool expected) => Assert.Equal(expected, Sdk(Whole).IsClient(Type(Whole, name)));

    [Theory]
    [InlineData("Requests", true)]
    [InlineData("Number", false)]
    [InlineData("Region", false)]
    [InlineData("Key", true)]
    [InlineData("field", true)]
    [InlineData("Takes", true)]
    [InlineData("Gives", true)]
    [InlineData("Neither", false)]
    public void Knows_what_has_the_SDK_in_its_signature(string member, bool expected)
    {
        Assert.Equal(expected, Sdk(Whole).Knows(Member(Whole, member)));
        Assert.Equal(expected, Sdk(WithoutCdk).Knows(Member(WithoutCdk, member)));
    }

    [Fact]
    public void Knows_its_own_members()
    {
        foreach (var compilation in new[] { Whole, WithoutCdk })
        {
            var sdk = Sdk(compilation);
            Assert.True(sdk.Knows(Type(compilation, "DecryptRequest")));
            Assert.True(sdk.Knows(Type(compilation, "IVault")));
            Assert.True(sdk.Knows(Type(compilation, "KeySpec")));
            Assert.True(sdk.Knows(Type(compilation, "DecryptRequest").GetMembers("KeyId").Single()));
            Assert.True(sdk.Knows(Type(compilation, "KeySpec").GetMembers("RSA_2048").Single()));
            Assert.True(sdk.Knows(Type(compilation, "IAmazonKeyManagementService").GetMembers("DecryptAsync").First()));
            Assert.False(sdk.Knows(Type(compilation, "Settings")));
            Assert.False(sdk.Knows(compilation.GlobalNamespace));
        }
    }

    [Fact]
    public void Without_the_SDK_nothing_is_its_own_but_CDK()
    {
        foreach (var compilation in new[] { CdkAlone, Nothing })
        {
            var sdk = Sdk(compilation);
            var user = compilation.GetTypeByMetadataName("User`2")!;
            Assert.False(sdk.IsClient(user));
            Assert.False(sdk.Knows(user));
            Assert.False(sdk.Knows(Member(compilation, "Neither")));
            Assert.False(sdk.Knows(Member(compilation, "Number")));
            Assert.False(sdk.IsConfiguration(user));
            Assert.False(sdk.KnowsConfiguration);
            Assert.False(sdk.IsRegionEndpoint(user));
            Assert.False(sdk.IsConstantClass(user));
            Assert.False(sdk.IsClientConfig(user));
            Assert.False(sdk.IsPaginatorFactory(user));
        }

        Assert.True(Sdk(CdkAlone).Knows(CdkAlone.GetTypeByMetadataName("Amazon.CDK.AWS.KMS.Key")!));
        Assert.Null(Sdk(Nothing).OperationDeclaredBy(Nothing.GetTypeByMetadataName("User`2")));
    }

    [Fact]
    public void Tells_the_constructs_of_CDK_from_others()
    {
        var sdk = Sdk(Whole);
        Assert.Equal("CreateKey", sdk.OperationDeclaredBy(Whole.GetTypeByMetadataName("Amazon.CDK.AWS.KMS.Key"))?.Name);
        Assert.Null(sdk.OperationDeclaredBy(Whole.GetTypeByMetadataName("Other.Key")));
        Assert.Null(sdk.OperationDeclaredBy(Whole.GetTypeByMetadataName("Other.Plain")));
        Assert.Null(sdk.OperationDeclaredBy(null));
        Assert.Null(Sdk(WithoutCdk).OperationDeclaredBy(Type(WithoutCdk, "Vault")));
        Assert.False(Sdk(WithoutCdk).IsCdk(Type(WithoutCdk, "Vault")));
        Assert.False(sdk.IsCdk(null));
    }

    [Fact]
    public void No_type_is_nothing()
    {
        var sdk = Sdk(Whole);
        Assert.False(sdk.IsClient(null));
        Assert.False(sdk.IsConfiguration(null));
        Assert.False(sdk.IsConstantClass(null));
        Assert.False(sdk.IsPaginatorFactory(null));
        Assert.Null(sdk.OperationOf(null));
    }

    [Fact]
    public void Tells_what_bears_a_name_of_the_SDK_from_what_is_its_own()
    {
        var sdk = Sdk(Whole);
        Assert.True(sdk.IsPaginatorFactory(Whole.GetTypeByMetadataName("Amazon.KeyManagementService.Model.IKeyManagementServicePaginatorFactory")));
        Assert.False(sdk.IsPaginatorFactory(Whole.GetTypeByMetadataName("KeyManagementServicePaginatorFactory")));
        Assert.True(sdk.IsConfiguration(Type(Whole, "IConfiguration")));
        Assert.True(sdk.IsConfiguration(Type(Whole, "Settings")));
        Assert.False(sdk.IsConfiguration(Type(Whole, "Vault")));
        Assert.True(sdk.IsConstantClass(Type(Whole, "Colour")));
        Assert.True(sdk.IsConstantClass(Type(Whole, "ConstantClass")));
        Assert.False(sdk.IsConstantClass(Type(Whole, "Vault")));
    }

    [Fact]
    public void Constants_stand_for_their_values()
    {
        var sdk = Sdk(Whole);
        Assert.Equal("us-east-1", sdk.ConstantOf(Field("RegionEndpoint", "USEast1")));
        var newer = CSharpCompilation.Create("Newer", [CSharpSyntaxTree.ParseText("namespace Amazon { public class RegionEndpoint { public static readonly RegionEndpoint XXNowhere9; } }")], TestReferences.All);
        Assert.Null(Sdk(newer).ConstantOf(newer.GetTypeByMetadataName("Amazon.RegionEndpoint")!.GetMembers("XXNowhere9").OfType<IFieldSymbol>().Single()));
        Assert.Equal("RSA_2048", sdk.ConstantOf(Field("KeySpec", "RSA_2048")));
        Assert.Equal("Red", sdk.ConstantOf(Field("Colour", "Red")));
        Assert.Null(sdk.ConstantOf(Field("Colour", "Name")));
        Assert.Null(sdk.ConstantOf((IFieldSymbol)Member(Whole, "Number")));
    }

    private static KmsSdk Sdk(Compilation compilation) => KmsSdk.TryLoad(compilation, out var sdk, isWrapped: true) ? sdk : throw new InvalidOperationException();

    private static IFieldSymbol Field(string type, string name) => Type(Whole, type).GetMembers(name).OfType<IFieldSymbol>().Single();

    private static ISymbol Member(Compilation compilation, string name) => compilation.GetTypeByMetadataName("User`2")!.GetMembers(name).Single();

    private static ITypeSymbol Type(Compilation compilation, string name) =>
        new[] { "", "Amazon.", "Amazon.Runtime.", "Amazon.KeyManagementService.", "Amazon.KeyManagementService.Model.", "Microsoft.Extensions.Configuration." }.Select(space => compilation.GetTypeByMetadataName(space + name)).FirstOrDefault(static type => type is not null)
        ?? (ITypeSymbol)compilation.GetTypeByMetadataName("User`2")!.TypeParameters.Single(parameter => parameter.Name == name);
}
