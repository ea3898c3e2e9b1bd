using System.Text.RegularExpressions;

namespace MrkAnalyzers.Package.Tests;

/// <summary>The sample shows exactly what its annotations say.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class MisuseSampleTests(Feed feed)
{
    private static readonly string Sample = ThisBuild.PathOf("samples", "Misuse");

    [Fact]
    public async Task Build_shows_every_annotated_diagnostic_and_no_other()
    {
        var log = Path.Combine(feed.Folder("misuse"), "misuse.sarif");
        var run = await BuildAsync($"-p:ErrorLog={log}%2cversion=2.1");
        var expected = Annotations();
        run.Succeeds().Prints([.. expected.Select(static mark => $"warning {mark}")]);

        var results = Sarif.Read(log);
        var shown = results.Where(static result => result.Level != "note").Select(static result => $"{result.Id} {result.File}:{result.Line}");
        Assert.Equal(expected, shown.Order(StringComparer.Ordinal));

        // The log has what the build does not show, too: where it has none, as that of the fixed sample, there is none.
        Assert.Contains(results, static result => result is { Id: "MRK1003", Level: "note" });
    }

    [Fact]
    public async Task Gate_makes_each_of_them_an_error() =>
        (await BuildAsync("-p:Gate=true")).Fails().Prints([.. Annotations().Select(static mark => $"error {mark}")]);

    [Fact]
    public void Every_rule_has_a_file_of_its_name_with_its_diagnostics()
    {
        var rules = Directory.EnumerateDirectories(ThisBuild.PathOf("src", "MrkAnalyzers", "Rules"), "MRK*").Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(rules);
        Assert.Equal(rules, Directory.EnumerateFiles(Sample, "*.cs").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Equal(rules.Select(static rule => $"{rule[..7]} {rule}.cs"), Annotations().Select(static mark => mark[..mark.IndexOf(':', StringComparison.Ordinal)]).Distinct());
    }

    // The analyzers stay as this build has made them: other tests use them at the same time.
    private static Task<Run> BuildAsync(string property) =>
        Dotnet.RunAsync(ThisBuild.PathOf(), "build", "samples/Misuse", "-c", ThisBuild.Configuration, "--no-incremental", "-p:BuildProjectReferences=false", property);

    /// <summary>What the sources ask for, as <c>MRK1001 File.cs:12</c>.</summary>
    private static string[] Annotations() =>
    [
        .. (from path in Directory.EnumerateFiles(Sample, "*.cs")
            from line in File.ReadLines(path).Select(static (text, index) => (Text: text, Number: index + 1))
            from Match match in Annotation().Matches(line.Text)
            let mark = $"{match.Groups[1].Value} {Path.GetFileName(path)}:{line.Number}"
            select mark).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"// expect (MRK\d{4})$")]
    private static partial Regex Annotation();
}
