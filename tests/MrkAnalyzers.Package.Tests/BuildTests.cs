namespace MrkAnalyzers.Package.Tests;

/// <summary>What a user's build makes of the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class BuildTests(Consumers consumers) : IClassFixture<Consumers>
{
    private Run Build => consumers.Build;

    [Fact]
    public async Task Diagnostics_appear_with_a_link_to_their_page()
    {
        Build.Of("Plain").Prints("warning MRK1001 Vault.cs:12", "warning MRK3001 Vault.cs:21", "warning MRK1001 Ledger.cs:11");
        Assert.Contains($"{ThisBuild.SourcesUrl}/src/MrkAnalyzers/Rules/MRK1001_HardcodedDecryptKey/README.md", Build.Output, StringComparison.Ordinal);

        // Nothing of the analyzer comes along with the program.
        var bin = Path.Combine(consumers.FolderOf("Plain"), "bin");
        Assert.Empty(Directory.EnumerateFiles(bin, "MrkAnalyzers*", SearchOption.AllDirectories));
        Assert.DoesNotContain("MrkAnalyzers", await File.ReadAllTextAsync(Assert.Single(Directory.EnumerateFiles(bin, "Plain.deps.json", SearchOption.AllDirectories))), StringComparison.Ordinal);
    }

    [Fact]
    public void Project_without_the_AWS_SDK_builds_clean() => Build.Of("Bare").Prints();

    [Theory]
    [InlineData("net472")]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    public void Each_of_several_target_frameworks_is_analysed(string framework) => Build.Of("Frameworks", framework).Prints("warning MRK1001 Vault.cs:25");

    [Fact]
    public void Central_package_management_brings_analyzers_and_settings() =>
        Build.Of("Central").Prints("error MRK1001 Vault.cs:12", "error MRK3001 Vault.cs:21", "warning MRK1003 Reader.cs:8");

    [Fact]
    public void Global_package_reference_brings_analyzers_and_settings() => Build.Of("Global").Prints("warning MRK3001 Vault.cs:21");

    [Fact]
    public void Directory_Build_props_brings_analyzers_and_settings() => Build.Of("Shared").Prints("error MRK1001 Vault.cs:12", "error MRK3001 Vault.cs:21");

    [Fact]
    public void Reference_that_is_passed_on_brings_analyzers_and_settings() => Build.Of("Upper").Prints("warning MRK1003 Reader.cs:8");

    [Fact]
    public void TreatWarningsAsErrors_fails_the_build() => Build.Of("TreatWarningsAsErrors").Prints("error MRK1001 Vault.cs:12", "error MRK3001 Vault.cs:21");

    [Fact]
    public void Editorconfig_raises_a_rule_to_an_error_and_turns_another_off() => Build.Of("Severities").Prints("error MRK1001 Vault.cs:12");

    [Fact]
    public void Editorconfig_turns_a_rule_on_where_the_preset_has_none() => Build.Of("None").Prints("warning MRK3001 Vault.cs:21");

    [Fact]
    public void Pragma_and_attribute_suppress_a_diagnostic()
    {
        Build.Of("Suppressed").Prints("warning MRK3001 Vault.cs:23", "warning MRK1001 Vitrine.cs:12");

        // Suppressed is not the same as never found.
        var suppressed = Sarif.Read(Path.Combine(consumers.FolderOf("Suppressed"), "suppressed.sarif")).Where(static result => result.IsSuppressed).Select(static result => $"{result.Id} {result.File}:{result.Line}");
        Assert.Equal(["MRK1001 Vault.cs:13", "MRK3001 Vitrine.cs:22"], suppressed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Gate_makes_errors_of_these_warnings_and_of_no_others() =>
        Build.Of("Gate").Prints("error MRK1001 Vault.cs:12", "error MRK3001 Vault.cs:21", "warning CA2200 Careless.cs:12", "warning CS0168 Careless.cs:5");

    [Fact]
    public void Gate_may_be_set_anywhere() => Build.Of("LateGate").Prints("error MRK1001 Vault.cs:12", "error MRK3001 Vault.cs:21");

    [Fact]
    public void Gate_leaves_the_choice_of_rules_to_the_editorconfig() =>
        Build.Of("GateOfOnesOwn").Prints("warning MRK1001 Vault.cs:12", "error MRK1003 Reader.cs:8");

    [Fact]
    public async Task Gate_that_held_holds_again() =>
        (await consumers.AgainAsync("Gate")).Fails().Of("Gate").Prints("error MRK1001 Vault.cs:12", "error MRK3001 Vault.cs:21", "warning CA2200 Careless.cs:12", "warning CS0168 Careless.cs:5");

    [Fact]
    public async Task Gate_that_opened_compiles_nothing_again()
    {
        Build.Of("Open").Prints();
        var output = Assert.Single(Directory.EnumerateFiles(Path.Combine(consumers.FolderOf("Open"), "obj"), "Open.dll", SearchOption.AllDirectories), static path => !path.Contains("ref", StringComparison.Ordinal));
        var compiled = File.GetLastWriteTimeUtc(output);
        (await consumers.AgainAsync("Open")).Succeeds();
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(output));
    }

    [Fact]
    public async Task Another_setting_compiles_anew() =>
        (await consumers.AgainAsync("Plain", "-p:MrkAnalysisMode=Minimum", "-p:MrkWarningsAsErrors=true")).Fails().Prints("error MRK3001 Vault.cs:21");

    [Fact]
    public void Unknown_mode_is_an_error_that_lists_the_known_ones()
    {
        // Once, though there are two target frameworks.
        Assert.Contains("error MRK9101: MrkAnalysisMode is 'Loud'. It can be None, Minimum, Recommended (the default) or Strict.", Build.Of("UnknownMode").Output, StringComparison.Ordinal);
        Assert.Equal("error MRK9101", Assert.Single(Build.Of("UnknownMode").Diagnostics)[..13]);
        Assert.Empty(Build.Of("UnknownMode", "net10.0").Diagnostics);
    }

    [Fact]
    public void Unknown_value_of_the_gate_is_an_error_that_lists_the_known_ones()
    {
        Assert.Contains("error MRK9102: MrkWarningsAsErrors is 'maybe'. It can be true or false (the default).", Build.Of("UnknownGate").Output, StringComparison.Ordinal);
        Assert.Equal("error MRK9102", Assert.Single(Build.Of("UnknownGate").Diagnostics)[..13]);
    }
}
