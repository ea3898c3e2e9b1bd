using System.Text.RegularExpressions;

namespace MrkAnalyzers.Package.Tests;

/// <summary>What a gate prints that fails, as the page on gates shows it.</summary>
[Collection(PackageCollection.Name)]
public sealed class PictureTests(Feed feed)
{
    [Fact]
    public async Task A_gate_that_fails()
    {
        var folder = feed.Folder("gate-picture", ("Vault.csproj", ThrowAway.Project()), ("Vault.cs", ThrowAway.Vault));
        (await Dotnet.RunAsync(folder, "restore")).Succeeds();
        var build = (await Dotnet.RunAsync(folder, "build", "--no-restore", "-tl:off", "-p:MrkWarningsAsErrors=true")).Fails();

        // The order of findings is the compiler's to choose, and a link leads to the release that it comes with.
        var errors = Regex.Matches(build.Output, @"Vault\.cs\(\d+,\d+\): error MRK.*?(?= \[)").Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal)
            .Select(static error => error.Replace(ThisBuild.SourcesUrl, $"https://github.com/MrkAnalyzers/MrkAnalyzers/blob/v{ThisBuild.ReleaseVersion}", StringComparison.Ordinal));
        var end = build.Output.Split('\n').Select(static line => line.TrimEnd()).Where(static line => line is "Build FAILED." || Regex.IsMatch(line, @"^    \d+ (Warning|Error)\(s\)$"));
        new TerminalPicture("A build that fails on two findings")
            .Command("dotnet build -p:MrkWarningsAsErrors=true")
            .Output([.. errors, "", .. end], static line => line.Contains("error MRK", StringComparison.Ordinal) || line == "Build FAILED." ? "error" : "")
            .IsShown("gate.svg");
    }
}
