using System.Text.RegularExpressions;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>The README and the page on gates say what is so.</summary>
[Collection(nameof(Documents))]
public sealed partial class ReadmeTests
{
    private static string Text => Accepted.Read(Repository.PathOf("README.md")) + Accepted.Read(Repository.PathOf("docs", "gate.md"));

    public static TheoryData<string> Installations => [.. LinkTests.Paths.Where(static document => Reference().IsMatch(Accepted.Read(Repository.PathOf(document))))];

    [Theory, MemberData(nameof(Installations))]
    public void Installation_is_of_the_release_that_the_build_names(string document)
    {
        var path = Repository.PathOf(document);
        Accepted.Text(path, Reference().Replace(Accepted.Read(path), static reference => $"{reference.Groups[1].Value}{BuildProperty.Release}\""));
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

    [GeneratedRegex("(Include=\"MrkAnalyzers[.A-Za-z]*\" Version=\")[^\"]*\"")]
    private static partial Regex Reference();
}
