using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Kms;

/// <summary>Compilations without the SDK, with another version of it, and with types that only look like it.</summary>
public sealed class SdkShapesTests
{
    // Version 3: synchronous methods, plain values where version 4 has nullable ones.
    private const string Version3 = """
        namespace Amazon.Runtime
        {
            public class ConstantClass { protected ConstantClass(string value) => Value = value; public string Value { get; } }
        }
        namespace Amazon.KeyManagementService
        {
            using Amazon.KeyManagementService.Model;
            public interface IAmazonKeyManagementService : System.IDisposable
            {
                DecryptResponse Decrypt(DecryptRequest request);
                System.Threading.Tasks.Task<DecryptResponse> DecryptAsync(DecryptRequest request, System.Threading.CancellationToken cancellationToken = default);
                CreateKeyResponse CreateKey(CreateKeyRequest request);
                DisableKeyResponse DisableKey(string keyId);
            }
            public sealed class KeySpec : Amazon.Runtime.ConstantClass
            {
                public static readonly KeySpec RSA_2048 = new KeySpec("RSA_2048");
                public KeySpec(string value) : base(value) { }
                public static implicit operator KeySpec(string value) => new KeySpec(value);
            }
        }
        namespace Amazon.KeyManagementService.Model
        {
            public class DecryptRequest { public System.IO.MemoryStream CiphertextBlob { get; set; } public string KeyId { get; set; } }
            public class DecryptResponse { public System.IO.MemoryStream Plaintext { get; set; } public string KeyId { get; set; } }
            public class CreateKeyRequest { public bool MultiRegion { get; set; } public KeySpec KeySpec { get; set; } }
            public class CreateKeyResponse { }
            public class DisableKeyResponse { }
        }
        """;

    [Fact]
    public async Task Flags_version_3_of_the_sdk_alike() => Assert.Equal(
        ["MRK1001", "MRK2001", "MRK4001"],
        await Find(
            Version3,
            """
            using Amazon.KeyManagementService;
            using Amazon.KeyManagementService.Model;
            public class Vault
            {
                public byte[] Open(IAmazonKeyManagementService kms, byte[] blob)
                {
                    kms.DisableKey("alias/old");
                    kms.CreateKey(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.RSA_2048 });
                    return kms.Decrypt(new DecryptRequest { CiphertextBlob = new System.IO.MemoryStream(blob), KeyId = "alias/vault" }).Plaintext.ToArray();
                }
            }
            """));

    [Fact]
    public async Task Accepts_correct_code_for_version_3() => Assert.Empty(
        await Find(
            Version3,
            """
            using Amazon.KeyManagementService;
            using Amazon.KeyManagementService.Model;
            public class Vault
            {
                public byte[] Open(IAmazonKeyManagementService kms, byte[] blob, string keyId)
                {
                    kms.CreateKey(new CreateKeyRequest { MultiRegion = false, KeySpec = KeySpec.RSA_2048 });
                    return kms.Decrypt(new DecryptRequest { CiphertextBlob = new System.IO.MemoryStream(blob), KeyId = keyId }).Plaintext.ToArray();
                }
            }
            """));

    // Before multi-Region keys there was no such property.
    [Fact]
    public async Task Accepts_an_sdk_that_lacks_what_a_rule_looks_at() => Assert.Equal(
        ["MRK1001"],
        await Find(
            Version3.Replace("public bool MultiRegion { get; set; } public KeySpec KeySpec { get; set; }", ""),
            """
            using Amazon.KeyManagementService;
            using Amazon.KeyManagementService.Model;
            public class Vault
            {
                public void Open(IAmazonKeyManagementService kms, byte[] blob)
                {
                    kms.CreateKey(new CreateKeyRequest());
                    kms.Decrypt(new DecryptRequest { CiphertextBlob = new System.IO.MemoryStream(blob), KeyId = "alias/vault" });
                }
            }
            """));

    [Fact]
    public async Task Says_nothing_where_the_sdk_is_missing() => Assert.Empty(
        await Find(
            """
            using Amazon.KeyManagementService;
            using Amazon.KeyManagementService.Model;
            public class Vault
            {
                public object Open(IAmazonKeyManagementService kms, byte[] blob) =>
                    kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new System.IO.MemoryStream(blob), KeyId = "alias/vault" });
            }
            """));

    [Fact]
    public async Task Says_nothing_about_types_of_the_same_names_elsewhere() => Assert.Empty(
        await Find(
            Version3.Replace("Amazon.KeyManagementService", "Contoso.Keys"),
            """
            using Contoso.Keys;
            using Contoso.Keys.Model;
            public class Vault
            {
                public object Open(IAmazonKeyManagementService kms, byte[] blob) =>
                    kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new System.IO.MemoryStream(blob), KeyId = "alias/vault" });
            }
            """));

    // The rules' IDs, crashes included, in order.
    private static async Task<IEnumerable<string>> Find(params string[] sources)
    {
        var references = TestReferences.All.Where(static reference => !Path.GetFileName(reference.Display ?? "").StartsWith("AWSSDK", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "Shapes",
            sources.Select(static source => CSharpSyntaxTree.ParseText(source)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return (await CaseFile.Analyze(compilation, new MrkAnalyzer())).Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);
    }
}
