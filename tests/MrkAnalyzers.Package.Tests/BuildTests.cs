namespace MrkAnalyzers.Package.Tests;

/// <summary>What a user's build makes of the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class BuildTests(Feed feed)
{
    [Fact]
    public async Task Diagnostics_appear_with_a_link_to_their_page()
    {
        var folder = feed.Folder("plain", ("Plain.csproj", ThrowAway.Project), ("Vault.cs", ThrowAway.Vault), ("Ledger.cs", ThrowAway.Ledger));
        var run = (await Dotnet.RunAsync(folder, "build")).Succeeds().Prints("warning MRK1001 Vault.cs:12", "warning MRK3001 Vault.cs:21", "warning MRK1001 Ledger.cs:11");
        Assert.Contains($"https://github.com/MrkAnalyzers/MrkAnalyzers/blob/v{ThisBuild.PackageVersion}/src/MrkAnalyzers/Rules/MRK1001_HardcodedDecryptKey/README.md", run.Output, StringComparison.Ordinal);

        // Nothing of the analyzer comes along with the program.
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "bin"), "MrkAnalyzers*", SearchOption.AllDirectories));
        Assert.DoesNotContain("MrkAnalyzers", await File.ReadAllTextAsync(Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "bin"), "Plain.deps.json", SearchOption.AllDirectories))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TreatWarningsAsErrors_fails_the_build()
    {
        var folder = feed.Folder("strict", ("Strict.csproj", ThrowAway.Project), ("Vault.cs", ThrowAway.Vault));
        (await Dotnet.RunAsync(folder, "build", "-p:TreatWarningsAsErrors=true")).Fails().Prints("error MRK1001 Vault.cs:12", "error MRK3001 Vault.cs:21");
    }

    [Fact]
    public async Task Editorconfig_raises_a_rule_to_an_error_and_turns_another_off()
    {
        const string severities = """
            [*.cs]
            dotnet_diagnostic.MRK1001.severity = error
            dotnet_diagnostic.MRK3001.severity = none
            """;
        var folder = feed.Folder("severities", ("Severities.csproj", ThrowAway.Project), (".editorconfig", severities), ("Vault.cs", ThrowAway.Vault));
        (await Dotnet.RunAsync(folder, "build")).Fails().Prints("error MRK1001 Vault.cs:12");
    }

    [Fact]
    public async Task Pragma_and_attribute_suppress_a_diagnostic()
    {
        var withPragma = ThrowAway.Vault.Replace(
            "            KeyId = \"alias/vault\",",
            """
            #pragma warning disable MRK1001 // This vault is never read elsewhere.
                        KeyId = "alias/vault",
            #pragma warning restore MRK1001
            """,
            StringComparison.Ordinal);
        var withAttribute = ThrowAway.Vault
            .Replace("class Vault", "class Vitrine", StringComparison.Ordinal)
            .Replace(
                "    public async Task<string> SealAsync",
                """
                    [System.Diagnostics.CodeAnalysis.SuppressMessage("Ciphertext", "MRK3001", Justification = "Nobody reads it.")]
                    public async Task<string> SealAsync
                """,
                StringComparison.Ordinal);
        var folder = feed.Folder("suppressed", ("Suppressed.csproj", ThrowAway.Project), ("Vault.cs", withPragma), ("Vitrine.cs", withAttribute));
        (await Dotnet.RunAsync(folder, "build", "-p:ErrorLog=suppressed.sarif%2cversion=2.1")).Succeeds().Prints("warning MRK3001 Vault.cs:23", "warning MRK1001 Vitrine.cs:12");

        // Suppressed is not the same as never found.
        var suppressed = Sarif.Read(Path.Combine(folder, "suppressed.sarif")).Where(static result => result.IsSuppressed).Select(static result => $"{result.Id} {result.File}:{result.Line}");
        Assert.Equal(["MRK1001 Vault.cs:13", "MRK3001 Vitrine.cs:22"], suppressed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Library_for_net472_in_an_old_language_builds_clean()
    {
        var folder = feed.Folder("old", ("Old.csproj", ThrowAway.OldProject), ("Vault.cs", ThrowAway.OldVault));
        (await Dotnet.RunAsync(folder, "build")).Succeeds().Prints();
        (await Dotnet.RunAsync(folder, "build", "--no-restore", "-p:DefineConstants=MISUSE")).Succeeds().Prints("warning MRK1001 Vault.cs:25");
    }

    [Fact]
    public async Task Project_without_the_AWS_SDK_builds_clean()
    {
        var folder = feed.Folder("bare", ("Bare.csproj", ThrowAway.ProjectWithoutSdk), ("LookAlike.cs", ThrowAway.LookAlike));
        (await Dotnet.RunAsync(folder, "build")).Succeeds().Prints();
    }
}
