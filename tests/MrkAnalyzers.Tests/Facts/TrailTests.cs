using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Facts;

/// <summary>
/// The way of a value, as the editor shows it: the squiggle where it comes in, then the place of the fault, then each station in between, in order. The message names both ends.
/// In the sources <c>/*1*/</c>, <c>/*2*/</c>… stand right before what the additional locations point to.
/// </summary>
public sealed class TrailTests
{
    private const string Usings = "using System; using System.IO; using System.Text; using System.Threading.Tasks; using Amazon; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;\n";

    [Fact]
    public Task What_is_used_where_it_is_written_needs_no_way() => Check(
        """
        public class Vault(IAmazonKeyManagementService kms)
        {
            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, /*1*/KeyId = /*0*/"alias/orders" });
        }
        """,
        "'alias/orders' is resolved");

    [Fact]
    public Task One_call_away() => Check(
        """
        public class Vault(IAmazonKeyManagementService kms)
        {
            public Task Open(MemoryStream blob) => Open(blob, /*0*/"alias/orders");

            private Task Open(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, /*1*/KeyId = /*2*/key });
        }
        """,
        "'alias/orders' (DecryptRequest.KeyId in Vault.Open) is resolved");

    [Fact]
    public Task Three_calls_away_each_hop_is_a_station() => Check(
        """
        public class Vault(IAmazonKeyManagementService kms)
        {
            public Task Open(MemoryStream blob) => First(blob, /*0*/"alias/orders");

            private Task First(MemoryStream blob, string key)
            {
                var same = key;
                return Second(blob, /*2*/same);
            }

            private Task Second(MemoryStream blob, string key) => new Gateway(kms).Third(/*3*/key, blob);
        }

        public class Gateway(IAmazonKeyManagementService kms)
        {
            public Task Third(string name, MemoryStream blob)
            {
                var request = new DecryptRequest { CiphertextBlob = blob };
                /*1*/request.KeyId = /*4*/name;
                return kms.DecryptAsync(request);
            }
        }
        """,
        "'alias/orders' (DecryptRequest.KeyId in Gateway.Third) is resolved");

    [Fact]
    public Task Through_a_constructor_and_its_field() => Check(
        """
        public class Vault
        {
            private readonly IAmazonKeyManagementService kms;
            private readonly string key;

            public Vault(IAmazonKeyManagementService kms, string key)
            {
                this.kms = kms;
                this.key = key;
            }

            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, /*1*/KeyId = /*2*/key });
        }

        public static class Root
        {
            public static Vault Make(IAmazonKeyManagementService kms) => new Vault(kms, /*0*/"alias/orders");
        }
        """,
        "'alias/orders' (DecryptRequest.KeyId in Vault.Open) is resolved");

    [Fact]
    public Task Inside_an_object_that_is_passed_on_twice() => Check(
        """
        public sealed record Settings(string Key);

        public class Vault(IAmazonKeyManagementService kms)
        {
            private static readonly Settings Orders = new(/*0*/"alias/orders");

            public Task Open(MemoryStream blob) => First(blob, /*2*/Orders);

            private Task First(MemoryStream blob, Settings settings)
            {
                Note(settings);
                return Second(blob, /*3*/settings);
            }

            private Task Second(MemoryStream blob, Settings settings) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, /*1*/KeyId = /*4*/settings.Key });

            private static void Note(Settings settings) => Console.WriteLine(settings.Key.Length);
        }
        """,
        "'alias/orders' (DecryptRequest.KeyId in Vault.Second) is resolved");

    [Fact]
    public Task A_spec_into_a_request() => Check(
        """
        public class Keys(IAmazonKeyManagementService kms)
        {
            public Task Make() => Make(/*0*/KeySpec.RSA_2048);

            private Task Make(KeySpec spec) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, /*1*/KeySpec = /*2*/spec });
        }
        """,
        "spec 'RSA_2048' (CreateKeyRequest.KeySpec in Keys.Make): its ciphertext");

    [Fact]
    public Task An_alias_into_an_overload_that_takes_text() => Check(
        """
        public class Keys(IAmazonKeyManagementService kms)
        {
            public Task Stop() => Stop(/*0*/"alias/orders");

            private Task Stop(string key) => kms.DisableKeyAsync(/*1*//*2*/key);
        }
        """,
        "'alias/orders' (DisableKeyRequest.KeyId in Keys.Stop). Pass");

    [Fact]
    public Task Ciphertext_that_is_altered_two_calls_away() => Check(
        """
        public class Vault(IAmazonKeyManagementService kms)
        {
            public async Task<string> Seal(MemoryStream plain)
            {
                var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/orders", Plaintext = plain });
                return First(/*0*/response.CiphertextBlob.ToArray());
            }

            private static string First(byte[] bytes) => Text.Of(/*2*/bytes);
        }

        public static class Text
        {
            public static string Of(byte[] bytes) => /*1*/Encoding.UTF8.GetString(bytes);
        }
        """,
        "decoding it with UTF-8 (in Text.Of) replaces");

    [Fact]
    public Task Ciphertext_that_is_cut_one_call_away() => Check(
        """
        public class Vault(IAmazonKeyManagementService kms)
        {
            public async Task<byte[]> Seal(MemoryStream plain)
            {
                var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/orders", Plaintext = plain });
                return Head(/*0*/response.CiphertextBlob.ToArray());
            }

            private static byte[] Head(byte[] bytes) => /*1*/bytes[..64];
        }
        """,
        "Only a part of the ciphertext is used (in Vault.Head): KMS");

    // A call within any kind of member: its name is as it is written there.
    [Theory]
    [InlineData("private Task Close(string unused) {", "}", "Vault.Close")]
    [InlineData("public Vault(string unused) {", "}", "Vault.Vault")]
    [InlineData("public Task All { get {", "} }", "Vault.All")]
    [InlineData("public Task this[int index] { get {", "} }", "Vault.this[]")]
    [InlineData("public event Action Opened { add {", "} remove { } }", "Vault.Opened")]
    [InlineData("public static Task operator +(Vault vault, int count) { var kms = new AmazonKeyManagementServiceClient();", "}", "Vault.operator +")]
    [InlineData("public static explicit operator Task(Vault vault) { var kms = new AmazonKeyManagementServiceClient();", "}", "Vault.operator Task")]
    [InlineData("~Vault() {", "}", "Vault")]
    public Task Message_names_the_member_in_which_the_way_ends(string head, string end, string name)
    {
        var isVoid = name is "Vault.Vault" or "Vault.Opened" or "Vault";
        return Check(
            $$"""
            public class Vault
            {
                private readonly IAmazonKeyManagementService kms = new AmazonKeyManagementServiceClient();
                {{head}}
                    {{(isVoid ? "" : "return ")}}Open(/*0*/"alias/orders");
                    Task Open(string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(), /*1*/KeyId = /*2*/key });
                {{end}}
            }
            """,
            $"'alias/orders' (DecryptRequest.KeyId in {name}) is resolved");
    }

    private static async Task Check(string source, string message)
    {
        var compilation = CSharpCompilation.Create(
            "Trail",
            [CSharpSyntaxTree.ParseText(Usings + source)],
            Verify.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = Assert.Single(await CaseFile.Analyze(compilation, new MrkAnalyzer()));

        var leftovers = int.Parse(found.Properties["Leftovers"]!, CultureInfo.InvariantCulture);
        Location[] way = [found.Location, .. found.AdditionalLocations.Take(1), .. found.AdditionalLocations.Skip(1 + leftovers)];
        Assert.Equal(Marks(Usings + source), way.Select(static location => location.SourceSpan.Start));
        Assert.Contains(message, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static IEnumerable<int> Marks(string source)
    {
        for (var number = 0; source.IndexOf($"/*{number}*/", StringComparison.Ordinal) is var at && at >= 0; number++)
        {
            while (source[at..].StartsWith("/*", StringComparison.Ordinal))
            {
                at += 5;
            }

            yield return at;
        }
    }
}
