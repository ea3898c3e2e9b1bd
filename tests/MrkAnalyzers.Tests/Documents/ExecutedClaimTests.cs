using System.Text.RegularExpressions;
using MrkAnalyzers.Tests.Scenarios;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>What a page says of run time is executed: every rule has its scenario, and the scenario the page's words.</summary>
[Collection(nameof(Documents))]
public sealed class ExecutedClaimTests
{
    private static readonly Type[] Types = typeof(ExecutedClaimTests).Assembly.GetTypes();

    public static TheoryData<string> Ids => RuleEntry.Ids;

    [Fact]
    public void Every_rule_has_a_scenario_and_every_scenario_a_rule() =>
        Assert.Equal(
            RuleEntry.All.Select(static rule => rule.FolderName),
            Types.Where(static type => typeof(Scenario).IsAssignableFrom(type) && !type.IsAbstract).Select(static type => type.Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void Claim_of_a_scenario_is_what_the_page_says(string id)
    {
        var rule = RuleEntry.Of(id);
        var page = Regex.Replace(rule.Page.Text, @"\s+", " ");
        Assert.NotEmpty(rule.Claims);
        Assert.All(rule.Claims, claim => Assert.Contains(claim, page, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Rule_has_a_file_in_each_sample(string id)
    {
        var file = $"{RuleEntry.Of(id).FolderName}.cs";
        Assert.All(["Misuse", "Fixed"], sample => Assert.True(File.Exists(Repository.PathOf("samples", sample, file)), $"samples/{sample}/{file} is missing."));
    }

    [Fact]
    public void Samples_have_the_same_classes() => Assert.Equal(ClassesOf("Misuse"), ClassesOf("Fixed"));

    private static IEnumerable<string> ClassesOf(string sample) =>
        Types.Where(type => type.Namespace == sample && type.IsPublic).Select(static type => type.Name).Order(StringComparer.Ordinal);
}
