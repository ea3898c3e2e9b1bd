using System.Text.Json;
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
        LogTellsAllThatToolsShow(Sarif.ReadRun(log));
    }

    // What code scanning shows of a rule and of a result.
    private static void LogTellsAllThatToolsShow(JsonElement run)
    {
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Where(static rule => IsOurs(Text(rule, "id"))).ToArray();
        Assert.Equal(RuleFolders().Select(static folder => folder[..7]), rules.Select(static rule => Text(rule, "id")).Order(StringComparer.Ordinal));
        Assert.All(rules, static rule =>
        {
            Assert.NotEmpty(Text(rule.GetProperty("shortDescription"), "text"));
            Assert.NotEmpty(Text(rule.GetProperty("fullDescription"), "text"));
            Assert.Contains(RuleFolders(), folder => Text(rule, "helpUri") == $"{ThisBuild.SourcesUrl}/src/MrkAnalyzers/Rules/{folder}/README.md");
            Assert.NotEmpty(Text(rule.GetProperty("properties"), "category"));
            Assert.Single(TagsOf(rule), static tag => tag is "correctness" or "reliability" or "security" or "maintainability");
        });

        // A weakness only where its definition fits the fault; the identity of a key is no secret.
        Assert.Equal(
            [
                "MRK1001 external/cwe/cwe-1051", "MRK1002 external/cwe/cwe-1051", "MRK1003 external/cwe/cwe-345",
                "MRK3001 external/cwe/cwe-704", "MRK3002 external/cwe/cwe-704", "MRK3006 external/cwe/cwe-838",
            ],
            rules.SelectMany(static rule => TagsOf(rule).Where(static tag => tag.StartsWith("external/", StringComparison.Ordinal)).Select(tag => $"{Text(rule, "id")} {tag}")).Order(StringComparer.Ordinal));

        var results = run.GetProperty("results").EnumerateArray().Where(static result => IsOurs(Text(result, "ruleId"))).ToArray();
        Assert.NotEmpty(results);
        Assert.All(results, static result =>
        {
            Assert.NotEmpty(Text(result.GetProperty("message"), "text"));
            Assert.All([.. result.GetProperty("locations").EnumerateArray(), .. result.GetProperty("relatedLocations").EnumerateArray()], static location =>
            {
                var place = location.GetProperty("physicalLocation");
                Assert.True(File.Exists(new Uri(Text(place.GetProperty("artifactLocation"), "uri")).LocalPath));
                Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() > 0);
            });
            Assert.NotEqual(0, result.GetProperty("locations").GetArrayLength());
            Assert.NotEqual(0, result.GetProperty("relatedLocations").GetArrayLength());
        });
    }

    private static bool IsOurs(string id) => id.StartsWith("MRK", StringComparison.Ordinal);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static IEnumerable<string> TagsOf(JsonElement rule) => rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString() ?? "");

    private static string[] RuleFolders() =>
        [.. Directory.EnumerateDirectories(ThisBuild.PathOf("src", "MrkAnalyzers", "Rules"), "MRK*").Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Gate_makes_each_of_them_an_error() =>
        (await BuildAsync("-p:Gate=true")).Fails().Prints([.. Annotations().Select(static mark => $"error {mark}")]);

    [Fact]
    public void Every_rule_has_a_file_of_its_name_with_its_diagnostics()
    {
        var rules = RuleFolders();
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
