namespace MrkAnalyzers.Package.Tests;

/// <summary>One command fixes a solution.</summary>
[Collection(PackageCollection.Name)]
public sealed class FormatTests(Feed feed)
{
    private const string Solution = """
        <Solution>
          <Project Path="Vault/Vault.csproj" />
          <Project Path="Ledger/Ledger.csproj" />
        </Solution>
        """;

    [Fact]
    public async Task Dotnet_format_rewrites_two_projects_once_and_they_build()
    {
        var folder = feed.Folder(
            "format",
            ("Bank.slnx", Solution),
            ("Vault/Vault.csproj", ThrowAway.Project()),
            ("Vault/Vault.cs", ThrowAway.Vault),
            ("Ledger/Ledger.csproj", ThrowAway.Project()),
            ("Ledger/Ledger.cs", ThrowAway.Ledger),
            ("Before/Vault.cs", ThrowAway.Vault));
        string[] format = ["format", "analyzers", "Bank.slnx", "--diagnostics", "MRK1001", "--severity", "info", "--no-restore"];
        (await Dotnet.RunAsync(folder, "restore", "Bank.slnx")).Succeeds();

        (await Dotnet.RunAsync(folder, format)).Succeeds();

        var rewritten = ReadSources(folder);
        Assert.All(rewritten.Values, static text => Assert.DoesNotContain("KeyId = \"", text, StringComparison.Ordinal));
        Assert.Contains("CiphertextBlob = new MemoryStream(ciphertext)", rewritten["Vault.cs"], StringComparison.Ordinal);
        Assert.Contains("// The vault's own key.", rewritten["Vault.cs"], StringComparison.Ordinal);
        Assert.Contains("KeyId = keyId,", rewritten["Vault.cs"], StringComparison.Ordinal);
        Assert.Contains("request.EncryptionContext = new Dictionary<string, string> { [\"purpose\"] = \"ledger\" };", rewritten["Ledger.cs"], StringComparison.Ordinal);
        // The page on reviews shows what it looks like.
        var difference = (await Dotnet.RunToolAsync("git", folder, "diff", "--no-index", "--no-color", "-U1", "Before/Vault.cs", "Vault/Vault.cs")).Output.ReplaceLineEndings("\n");
        var shown = string.Concat(difference.Split('\n').SkipWhile(static line => !line.StartsWith("@@", StringComparison.Ordinal)).Skip(1).TakeWhile(static line => line.Length > 0 && line[0] is ' ' or '+' or '-').Select(static line => line + "\n"));
        Assert.Contains($"```diff\n{shown}```", (await File.ReadAllTextAsync(ThisBuild.PathOf("docs", "review.md"))).ReplaceLineEndings("\n"), StringComparison.Ordinal);

        new TerminalPicture("One command mends a solution, and the difference is the edit alone")
            .Command(string.Join(' ', (string[])["dotnet", .. format[..^1]]))
            .Command("git diff")
            .Output(
                ["diff --git a/Vault/Vault.cs b/Vault/Vault.cs", .. difference.Split('\n').SkipWhile(static line => !line.StartsWith("@@", StringComparison.Ordinal)).Where(static line => line.Length > 0)],
                static line => line[0] switch { '-' => "gone", '+' => "added", '@' or 'd' => "faint", _ => "" })
            .IsShown("diff.svg");

        var seal = rewritten["Vault.cs"].Split('\n').TakeWhile(static line => !line.Contains("Encoding.UTF8.GetString", StringComparison.Ordinal)).Count() + 1;
        (await Dotnet.RunAsync(folder, "build", "Bank.slnx", "--no-restore")).Succeeds().Prints($"warning MRK3001 Vault.cs:{seal}");

        (await Dotnet.RunAsync(folder, format)).Succeeds();
        Assert.Equal(rewritten, ReadSources(folder));
    }

    private static Dictionary<string, string> ReadSources(string folder) => new[] { "Vault", "Ledger" }.ToDictionary(
        static name => $"{name}.cs",
        name => File.ReadAllText(Path.Combine(folder, name, $"{name}.cs")));
}
