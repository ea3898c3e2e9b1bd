using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Facts;

/// <summary>In an editor, a project refers to another one's source; in a build, to its library. The findings are the same.</summary>
public sealed class OtherProjectTests
{
    private const string Library = """
        using System; using System.Collections.Generic; using System.IO; using System.Text; using System.Threading.Tasks;
        using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;
        namespace Library;
        public static class Names
        {
            public const string Constant = "alias/constant";
            public static readonly string Field = "alias/field";
            public static string Property { get; } = "alias/property";
            public static string Computed => "alias/" + nameof(Computed);
            public static readonly Dictionary<string, string> Map = new() { ["a"] = "alias/map" };
        }
        public record Envelope(string Key, byte[] Blob) { public string Alias { get; init; } = "alias/envelope"; public static implicit operator MemoryStream(Envelope envelope) => new(envelope.Blob); }
        public class Options(string key = "alias/options") { public string Key { get; set; } = key; public string? Later; }
        public abstract class Base(IAmazonKeyManagementService kms)
        {
            protected string key = "alias/base";
            protected IAmazonKeyManagementService Kms { get; } = kms;
            public Task Open(MemoryStream blob, string name) => Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = name });
            public virtual string Pick<T>(T value) => "alias/" + value;
            protected DecryptRequest Request(byte[] blob) => new() { CiphertextBlob = new MemoryStream(blob), KeyId = key };
        }
        public static class Extensions
        {
            public static byte[] Cut(this byte[] blob) => blob[..16];
            public static string Garble(this byte[] blob) => Encoding.UTF8.GetString(blob);
            public static IEnumerable<byte[]> Each(byte[] blob) { yield return blob; }
        }
        public delegate Task Handler(MemoryStream blob);
        """;

    private const string Program = """
        using System; using System.IO; using System.Linq; using System.Threading.Tasks; using Library;
        using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;
        public sealed class Vault(IAmazonKeyManagementService kms, Options options) : Base(kms)
        {
            public event Handler? Opened;
            public override string Pick<T>(T value) => base.Pick(value);
            public Task One(MemoryStream blob) => Open(blob, "alias/program");
            public Task Two(MemoryStream blob) => Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = Names.Constant });
            public Task Three(MemoryStream blob) => Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = Names.Field });
            public Task Four(MemoryStream blob) => Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = Names.Property ?? Names.Computed ?? Names.Map["a"] });
            public Task Five(Envelope envelope) => Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = envelope, KeyId = envelope.Alias });
            public Task Six(MemoryStream blob) { key = "alias/six"; options.Key = "alias/seven"; options.Later ??= options.Key; Opened?.Invoke(blob); return Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = options.Later }); }
            public Task Seven(byte[] blob) => Kms.DecryptAsync(Request(blob));
            public async Task<string> Eight(MemoryStream plaintext)
            {
                var answer = await Kms.EncryptAsync(new EncryptRequest { KeyId = Pick(1), Plaintext = plaintext });
                var envelope = new Envelope(answer.KeyId, answer.CiphertextBlob.ToArray()) with { Alias = "alias/with" };
                var (name, blob) = envelope;
                await Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob.Cut()), KeyId = name });
                await Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Extensions.Each(blob).First()), KeyId = envelope.Alias });
                return envelope is { Alias: "alias/with", Blob: var bytes } ? bytes.Garble() : new Options().Key;
            }
            public Task Nine(MemoryStream blob) => new Vault(Kms, new Options()).Open(blob, new Options { Key = "alias/nine" }.Key);
            public Task Ten(Base other, MemoryStream blob) => other.Open(blob, other.Pick("ten"));
        }
        """;

    [Fact]
    public async Task Finds_the_same_beside_a_projects_source_as_beside_its_library()
    {
        var library = Compile(Library, "Library");
        using var built = new MemoryStream();
        Assert.True(library.Emit(built).Success);
        var fromSource = await Findings(Compile(Program, "Program").AddReferences(library.ToMetadataReference()));
        Assert.NotEmpty(fromSource);
        Assert.Equal(await Findings(Compile(Program, "Program").AddReferences(MetadataReference.CreateFromImage(built.ToArray()))), fromSource);
    }

    private static CSharpCompilation Compile(string text, string name) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), name + ".cs")],
        TestReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<string[]> Findings(Compilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. (await CaseFile.Analyze(compilation, new MrkAnalyzer())).Select(static finding => finding.ToString()).Order(StringComparer.Ordinal)];
    }
}
