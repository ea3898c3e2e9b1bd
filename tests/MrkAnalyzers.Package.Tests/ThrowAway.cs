namespace MrkAnalyzers.Package.Tests;

/// <summary>Source code of throw-away projects.</summary>
internal static class ThrowAway
{
    /// <summary>A project as most users have it, with further properties and items. <paramref name="version"/> is null where versions are managed centrally.</summary>
    public static string Project(string properties = "", bool sdk = true, bool analyzers = true, bool isModern = true, string? version = "", string more = "")
    {
        var framework = properties.Contains("<TargetFrameworks>", StringComparison.Ordinal) ? "" : "<TargetFramework>net10.0</TargetFramework>";
        var modern = isModern ? "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>" : "";
        var references = (sdk ? Reference("AWSSDK.KeyManagementService", ThisBuild.VersionOf("AWSSDK.KeyManagementService")) : "") + (analyzers ? Reference("MrkAnalyzers", ThisBuild.PackageVersion, " PrivateAssets=\"all\"") : "");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {framework}{modern}
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {references}
                {more}
              </ItemGroup>
            </Project>
            """;

        string Reference(string package, string number, string attributes = "") =>
            $"""<PackageReference Include="{package}"{(version is null ? "" : $" Version=\"{number}\"")}{attributes} />""";
    }

    /// <summary>One MRK1001, in line 12, and one MRK3001, in line 21.</summary>
    public const string Vault = """
        using System.Text;
        using Amazon.KeyManagementService;
        using Amazon.KeyManagementService.Model;

        public sealed class Vault(IAmazonKeyManagementService kms)
        {
            public async Task<byte[]> OpenAsync(byte[] ciphertext)
            {
                var response = await kms.DecryptAsync(new DecryptRequest
                {
                    // The vault's own key.
                    KeyId = "alias/vault",
                    CiphertextBlob = new MemoryStream(ciphertext),
                });
                return response.Plaintext.ToArray();
            }

            public async Task<string> SealAsync(byte[] secret, string keyId)
            {
                var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
                return Encoding.UTF8.GetString(response.CiphertextBlob.ToArray());
            }
        }
        """;

    /// <summary>The same with a pragma around its MRK1001; its MRK3001 is in line 23.</summary>
    public static string VaultWithPragma { get; } = Vault.Replace(
        "            KeyId = \"alias/vault\",",
        """
        #pragma warning disable MRK1001 // This vault is never read elsewhere.
                    KeyId = "alias/vault",
        #pragma warning restore MRK1001
        """,
        StringComparison.Ordinal);

    /// <summary>The same with an attribute on the method of its MRK3001, then in line 22.</summary>
    public static string VitrineWithAttribute { get; } = Vault
        .Replace("class Vault", "class Vitrine", StringComparison.Ordinal)
        .Replace(
            "    public async Task<string> SealAsync",
            """
                [System.Diagnostics.CodeAnalysis.SuppressMessage("Ciphertext", "MRK3001", Justification = "Nobody reads it.")]
                public async Task<string> SealAsync
            """,
            StringComparison.Ordinal);

    /// <summary>One MRK1003, a note, in line 8.</summary>
    public const string Reader = """
        using Amazon.KeyManagementService;
        using Amazon.KeyManagementService.Model;

        public static class Reader
        {
            public static async Task<byte[]> ReadAsync(IAmazonKeyManagementService kms, byte[] ciphertext)
            {
                var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext) });
                return response.Plaintext.ToArray();
            }
        }
        """;

    /// <summary>Another MRK1001, in line 11.</summary>
    public const string Ledger = """
        using Amazon.KeyManagementService;
        using Amazon.KeyManagementService.Model;

        public static class Ledger
        {
            public static async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms, Stream entry)
            {
                var request = new DecryptRequest { CiphertextBlob = new MemoryStream() };
                await entry.CopyToAsync(request.CiphertextBlob);
                request.EncryptionContext = new Dictionary<string, string> { ["purpose"] = "ledger" };
                request.KeyId = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";
                var response = await kms.DecryptAsync(request);
                return response.Plaintext.ToArray();
            }
        }
        """;

    /// <summary>The right story in C# 7.3; with MISUSE defined, one MRK1001 in line 25.</summary>
    public const string OldVault = """
        using System.IO;
        using System.Threading.Tasks;
        using Amazon.KeyManagementService;
        using Amazon.KeyManagementService.Model;

        namespace Old
        {
            public class Vault
            {
                private readonly IAmazonKeyManagementService kms;
                private readonly string keyId;

                public Vault(IAmazonKeyManagementService kms, string keyId)
                {
                    this.kms = kms;
                    this.keyId = keyId;
                }

                public async Task<byte[]> OpenAsync(byte[] ciphertext)
                {
                    using (var blob = new MemoryStream(ciphertext))
                    {
                        var request = new DecryptRequest { CiphertextBlob = blob, KeyId = keyId };
        #if MISUSE
                        request.KeyId = "alias/vault";
        #endif
                        var response = await kms.DecryptAsync(request).ConfigureAwait(false);
                        return response.Plaintext.ToArray();
                    }
                }
            }
        }
        """;

    /// <summary>Types that look like those of the SDK, in a project that has none of it.</summary>
    public const string LookAlike = """
        using System.Text;

        public sealed class DecryptRequest
        {
            public string? KeyId { get; set; }

            public MemoryStream? CiphertextBlob { get; set; }
        }

        public static class Program
        {
            public static DecryptRequest Make(string text) =>
                new() { KeyId = "alias/vault", CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes(text)) };
        }
        """;
}
