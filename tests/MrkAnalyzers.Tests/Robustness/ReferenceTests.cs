using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// Compilations whose references do not fit together: the SDK is missing in part, there twice, forwarded, renamed, or another than anybody made. Nothing crashes, and where it is clear
/// what is meant the findings are the same. <c>MRK_VARIANTS</c> sets how many programs are compiled against version 3; <c>all</c> is the whole catalogue.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly int Most = Environment.GetEnvironmentVariable("MRK_VARIANTS") is not { } wanted ? 30 : int.TryParse(wanted, out var count) ? count : int.MaxValue;

    private const string Vault = """
        using System.IO; using System.Text; using System.Threading.Tasks; using Amazon; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;
        public class Vault
        {
            private readonly IAmazonKeyManagementService kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            public async Task<string> Seal(MemoryStream plaintext, string key) => Encoding.UTF8.GetString((await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = plaintext })).CiphertextBlob.ToArray());
            public async Task<MemoryStream> Open(MemoryStream blob) => (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = "alias/vault" })).Plaintext;
            public Task Far(MemoryStream plaintext) => kms.EncryptAsync(new EncryptRequest { KeyId = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", Plaintext = plaintext });
            public Task Create() => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.RSA_2048 });
        }
        """;

    private static readonly string[] InVault = ["MRK1001", "MRK1004", "MRK3001", "MRK4001"];

    private static readonly MetadataReference Kms = ByName("AWSSDK.KeyManagementService");
    private static readonly MetadataReference Core = ByName("AWSSDK.Core");

    [Fact]
    public async Task Flag_as_ever_where_all_is_there() => Assert.Equal(InVault, await Find(TestReferences.All));

    // What of the SDK for KMS needs no base class of the core's is still known; a Region is not.
    [Fact]
    public async Task Flag_without_the_core_what_needs_none_of_it() => Assert.Equal(["MRK1001", "MRK3001"], await Find(TestReferences.All.Remove(Core)));

    [Fact]
    public async Task Say_nothing_without_kms() => Assert.Empty(await Find(TestReferences.All.Remove(Kms)));

    [Fact]
    public async Task Crash_on_nothing_without_the_framework() => await Find([Kms, Core]);

    [Fact]
    public async Task Crash_on_nothing_without_any_reference() => Assert.Empty(await Find([]));

    // The compiler itself cannot tell which one is meant.
    [Theory]
    [InlineData("AWSSDK.KeyManagementService")]
    [InlineData("Merged")]
    public async Task Crash_on_nothing_with_two_versions_at_once(string name)
    {
        var second = SdkStub.Emit(SdkStub.Compile(SdkStub.Version3, name));
        await Find(TestReferences.All.Add(second));
        await Find([second, .. TestReferences.All]);
    }

    // Under an alias the second one is in nobody's way.
    [Fact]
    public async Task Flag_the_version_that_is_meant_of_two()
    {
        var second = SdkStub.Emit(SdkStub.Compile(SdkStub.Version3, "Merged"), new MetadataReferenceProperties(aliases: ["old"]));
        Assert.Equal(InVault, await Find(TestReferences.All.Add(second)));
        Assert.Equal(InVault, await Find([second, .. TestReferences.All]));
    }

    [Fact]
    public async Task Flag_an_assembly_of_another_name() =>
        Assert.Equal(InVault, await Find(SdkStub.WithoutKms.Add(SdkStub.Emit(SdkStub.Compile(SdkStub.Version3, "Merged")))));

    [Fact]
    public async Task Flag_what_is_forwarded_to_another_assembly()
    {
        var real = SdkStub.Emit(SdkStub.Compile(SdkStub.Version3, "Merged"));
        Assert.Equal(InVault, await Find(SdkStub.WithoutKms.Add(real).Add(Forwarder([.. SdkStub.WithoutKms, real]))));
    }

    [Fact]
    public async Task Crash_on_nothing_where_it_is_forwarded_to_what_is_missing() =>
        await Find(SdkStub.WithoutKms.Add(Forwarder([.. SdkStub.WithoutKms, SdkStub.Emit(SdkStub.Compile(SdkStub.Version3, "Merged"))])));

    // A wrapper that was built against the SDK, in a project that does not refer to it.
    [Fact]
    public async Task Crash_on_nothing_where_a_library_needs_what_is_missing()
    {
        var library = SdkStub.Emit(SdkStub.Compile("public class Base { public Amazon.KeyManagementService.Model.DecryptRequest Request; public Amazon.KeyManagementService.IAmazonKeyManagementService Kms; public virtual Amazon.KeyManagementService.Model.EncryptResponse Seal() => null; }", "Library", TestReferences.All));
        const string User = "public class User : Base { public object Open() => Kms.DecryptAsync(Request); public byte[] Cut() => Seal().CiphertextBlob.ToArray()[..8]; }";
        Assert.Empty(await Find(SdkStub.WithoutKms.Add(library), User));
        Assert.NotEmpty(await Find(TestReferences.All.Add(library), User));
    }

    [Fact]
    public async Task Flag_the_source_of_the_sdk_in_the_project_itself()
    {
        // What its client does with a Region is read like all that the project does.
        string[] expected = [.. InVault.Where(static id => id != "MRK1004")];
        Assert.Equal(expected, await Find(SdkStub.WithoutKms, Vault, SdkStub.Version3));
        Assert.Equal(expected, await Find(TestReferences.All, Vault, SdkStub.Version3));
    }

    [Fact]
    public async Task Flag_the_sdk_under_an_alias() =>
        Assert.Equal(InVault, await Find(SdkStub.WithoutKms.Add(Kms.WithProperties(new MetadataReferenceProperties(aliases: ["aws"]))), "extern alias aws;\n" + Vault.Replace("using Amazon.KeyManagementService", "using aws::Amazon.KeyManagementService", StringComparison.Ordinal)));

    [Fact]
    public async Task Flag_the_sdk_in_a_module()
    {
        using var image = new MemoryStream();
        var module = SdkStub.Compile(SdkStub.Version3.Replace("[assembly: System.Reflection.AssemblyVersion(\"3.3.0.0\")]", "", StringComparison.Ordinal));
        Assert.True(module.WithOptions(module.Options.WithOutputKind(OutputKind.NetModule)).Emit(image).Success);
        Assert.Equal(InVault, await Find(SdkStub.WithoutKms.Add(ModuleMetadata.CreateFromImage(image.ToArray()).GetReference())));
    }

    [Fact]
    public async Task Crash_on_nothing_that_is_no_assembly()
    {
        await Find(SdkStub.WithoutKms.Add(MetadataReference.CreateFromImage("MZ no assembly"u8.ToArray().ToImmutableArray(), filePath: "AWSSDK.KeyManagementService.dll")));
        await Find(TestReferences.All.Add(MetadataReference.CreateFromImage(new byte[4096].ToImmutableArray(), filePath: "empty.dll")));
    }

    // What a module or a name of the SDK's is made of, one by one: each type is also missing, or nothing but its name.
    [Theory]
    [InlineData("public class DecryptRequest", "public struct DecryptRequest")]
    [InlineData("public class DecryptRequest", "public interface DecryptRequest")]
    [InlineData("public class DecryptRequest", "public class DecryptRequest<T>")]
    [InlineData("public class DecryptRequest", "internal class DecryptRequest")]
    [InlineData("public class DecryptRequest", "public abstract class DecryptRequest")]
    [InlineData("public class DecryptRequest", "public class DecryptRequest : EncryptRequest")]
    [InlineData("public class DecryptRequest", "public class DecryptRequest : DecryptRequest")]
    [InlineData("public class DecryptResponse", "public class DecryptResponse : System.Collections.Generic.List<DecryptResponse>")]
    [InlineData("public class EncryptResponse", "public enum EncryptResponse { } public class EncryptResponse1")]
    [InlineData("public interface IAmazonKeyManagementService", "public interface IAmazonKeyManagementService : IAmazonKeyManagementService, System.IDisposable { } public interface IOther")]
    [InlineData("public interface IAmazonKeyManagementService", "public delegate void IAmazonKeyManagementService(); public interface IOther")]
    [InlineData("DecryptResponse Decrypt(", "DecryptResponse Decrypt(int a, params string[] b) => null; DecryptResponse Decrypt3(")]
    [InlineData("cancellationToken = default", "cancellationToken = default, params object[] more")]
    [InlineData("global::Amazon.KeyManagementService.Model.DecryptRequest request", "ref global::Amazon.KeyManagementService.Model.DecryptRequest request")]
    [InlineData("global::Amazon.KeyManagementService.Model.DecryptRequest request", "System.Func<global::Amazon.KeyManagementService.Model.DecryptRequest> request")]
    [InlineData("global::Amazon.KeyManagementService.Model.DecryptRequest request, ", "")]
    [InlineData("System.Threading.Tasks.Task<", "System.Collections.Generic.IAsyncEnumerable<")]
    [InlineData(" : Amazon.Runtime.ConstantClass", " : System.Exception")]
    public async Task Crash_on_nothing_that_has_another_shape(string text, string becomes)
    {
        Assert.Contains(text, SdkStub.Version3, StringComparison.Ordinal);
        var stub = SdkStub.Compile(SdkStub.Version3.Replace(text, becomes, StringComparison.Ordinal)).ToMetadataReference();
        await Find(SdkStub.WithoutKms.Add(stub));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Crash_on_no_sdk_at_all(int seed)
    {
        for (var variant = seed; variant <= Math.Min(Most, 3000); variant += 30)
        {
            var random = new Random(variant);
            var host = Host(SdkStub.WithoutKms.Add(SdkStub.Compile(SdkStub.Strange(random)).ToMetadataReference()));
            for (var run = 0; run < 20; run++)
            {
                var program = SourcePool.Cases[random.Next(SourcePool.Cases.Length)];
                var found = await Trial.Analyze(host.AddSyntaxTrees(program.Compile().SyntaxTrees));
                Assert.True(Trial.CrashIn(found) is null, $"{program.Name}, variant {variant}: {Trial.CrashIn(found)}");
            }
        }
    }

    [Fact]
    public async Task Flag_version_3_as_version_4()
    {
        var host = Host(SdkStub.WithoutKms.Add(SdkStub.Emit(SdkStub.Compile(SdkStub.Version3))));
        var programs = SourcePool.Cases.ToArray();
        new Random(3).Shuffle(programs);
        var compared = 0;
        foreach (var program in programs)
        {
            if (compared >= Most)
            {
                break;
            }

            var plain = program.Compile();
            var changed = host.WithOptions(plain.Options).AddSyntaxTrees(plain.SyntaxTrees);
            var found = await Trial.Analyze(changed);
            Assert.True(Trial.CrashIn(found) is null, $"{program.Name}: {Trial.CrashIn(found)}");
            if (!changed.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                compared++;
                Assert.Equal(Show(await Trial.Analyze(plain)), Show(found));
            }
        }

        Assert.True(compared >= Math.Min(Most, programs.Length / 2), $"Only {compared} programs compile against version 3.");
    }

    private static MetadataReference ByName(string name) => TestReferences.All.Single(reference => Path.GetFileNameWithoutExtension(reference.Display) == name);

    // An assembly of the SDK's name that has none of its types itself.
    private static MetadataReference Forwarder(ImmutableArray<MetadataReference> references)
    {
        var types = SdkStub.Compile(SdkStub.Version3).Assembly.GlobalNamespace.GetNamespaceMembers().Single().GetNamespaceMembers().Single() is var space
            ? space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(static inner => inner.GetTypeMembers()))
            : [];
        return SdkStub.Emit(SdkStub.Compile(string.Join('\n', types.Select(static type => $"[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof({type.ToDisplayString()}))]")), references: references));
    }

    private static CSharpCompilation Host(ImmutableArray<MetadataReference> references) => CSharpCompilation.Create("Program", references: references, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    // The rules' IDs, in order. A crash fails at once, and so does a fix that throws.
    private static async Task<string[]> Find(ImmutableArray<MetadataReference> references, params string[] sources)
    {
        var compilation = Host(references).AddSyntaxTrees((sources.Length == 0 ? [Vault] : sources).Select(static (source, number) => CSharpSyntaxTree.ParseText(source, path: $"{number}.cs", encoding: System.Text.Encoding.UTF8)));
        var found = await Trial.Analyze(compilation);
        Assert.True(Trial.CrashIn(found) is null, Trial.CrashIn(found));
        await Trial.ApplyAll(compilation, found);
        return [.. found.Select(static diagnostic => diagnostic.Id).Where(static id => id != "MRK1003").Order(StringComparer.Ordinal)];
    }

    private static string[] Show(ImmutableArray<Diagnostic> found) => [.. found.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
}
