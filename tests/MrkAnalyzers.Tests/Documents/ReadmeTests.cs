using System.Text.RegularExpressions;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>The README and the page on gates say what is so.</summary>
[Collection(nameof(Documents))]
public sealed class ReadmeTests
{
    private static string Text => Accepted.Read(Repository.PathOf("README.md")) + Accepted.Read(Repository.PathOf("docs", "gate.md"));

    [Fact]
    public void Installation_is_of_the_current_version()
    {
        var versions = Regex.Matches(Text, "Include=\"MrkAnalyzers\" Version=\"(.*?)\"");
        Assert.NotEmpty(versions);
        Assert.All(versions, static version => Assert.Equal(BuildProperty.Version, version.Groups[1].Value));
    }

    [Fact]
    public void Categories_and_rules_that_settings_name_exist()
    {
        foreach (Match setting in Regex.Matches(Text, @"dotnet_analyzer_diagnostic\.category-(\w+)\.severity"))
        {
            Assert.Contains(setting.Groups[1].Value, RuleEntry.All.Select(static rule => rule.Descriptor.Category));
        }

        Assert.All(Regex.Matches(Text, @"MRK\d{4}").Select(static match => match.Value), static id => Assert.Contains(id, RuleEntry.All.Select(static rule => rule.Id)));
    }

    [Fact]
    public void Changelog_names_every_rule()
    {
        var changes = Accepted.Read(Repository.PathOf("CHANGELOG.md"));
        Assert.All(RuleEntry.All, rule => Assert.Contains(rule.Id, changes, StringComparison.Ordinal));
    }
}
