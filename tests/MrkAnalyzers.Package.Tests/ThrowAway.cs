namespace MrkAnalyzers.Package.Tests;

/// <summary>Source code of throw-away projects.</summary>
internal static class ThrowAway
{
    /// <summary>A project as most users have it.</summary>
    public static string Project { get; } = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AWSSDK.KeyManagementService" Version="{ThisBuild.VersionOf("AWSSDK.KeyManagementService")}" />
            <PackageReference Include="MrkAnalyzers" Version="{ThisBuild.PackageVersion}" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>The same without the AWS SDK.</summary>
    public static string ProjectWithoutSdk { get; } = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="MrkAnalyzers" Version="{ThisBuild.PackageVersion}" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>A library that .NET Framework programs use, in the language of their time.</summary>
    public static string OldProject { get; } = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>netstandard2.0</TargetFramework>
            <LangVersion>7.3</LangVersion>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AWSSDK.KeyManagementService" Version="{ThisBuild.VersionOf("AWSSDK.KeyManagementService")}" />
            <PackageReference Include="MrkAnalyzers" Version="{ThisBuild.PackageVersion}" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """;

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
