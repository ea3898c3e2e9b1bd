using System.Reflection;
using Microsoft.CodeAnalysis;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>Every page describes its rule as the rule is, and its code does what the page says.</summary>
[Collection(nameof(Documents))]
public sealed class RulePageTests
{
    // What most code that decrypts is reminded of. A page about something else need not repeat it; where it speaks of it, it marks the line.
    private const string Reminder = "MRK1003";

    private static readonly string[] Sections = ["Why", "Flagged", "Better", "Evidence", "When it is right to suppress", "Options", "Sources"];

    public static TheoryData<string> Ids => RuleEntry.Ids;

    [Fact]
    public void Every_rule_has_a_folder_and_every_folder_a_rule() =>
        Assert.Equal(
            RuleEntry.All.Select(static rule => rule.FolderName),
            Directory.EnumerateDirectories(RuleEntry.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void Head_states_what_the_descriptor_states(string id)
    {
        var rule = RuleEntry.Of(id);
        var severity = rule.Descriptor.DefaultSeverity;
        Accepted.Head(rule.PagePath, $"# {id}: {rule.Descriptor.Title}\n\n`{rule.Name}` · {rule.Descriptor.Category} · {severity} by default · code fix: {rule.HasFix}\n");
    }

    [Theory, MemberData(nameof(Ids))]
    public void Sections_come_in_the_agreed_order(string id) => Assert.Equal(Sections, RuleEntry.Of(id).Page.Sections);

    [Theory, MemberData(nameof(Ids))]
    public void Page_fits_on_two_screens(string id) => Assert.InRange(RuleEntry.Of(id).Page.Text.Count(static c => c == '\n'), 40, 110);

    [Theory, MemberData(nameof(Ids))]
    public async Task Flagged_code_is_flagged_by_this_rule_where_it_says_so(string id)
    {
        var code = RuleEntry.Of(id).Page.CodeOf("Flagged");
        var marks = RulePage.MarksIn(code).ToArray();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Equal(id, mark.Id));

        var diagnostics = await PageCode.Of(RulePage.WithoutMarks(code), RuleEntry.Of(id).Page.OptionsOf("Flagged")).Diagnostics();

        Assert.Equal(marks, Found(diagnostics, marks));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task All_other_code_is_silent(string id)
    {
        var blocks = RuleEntry.Of(id).Page.Code.Where(static block => block.Section != "Flagged").ToArray();
        Assert.Contains(blocks, static block => block.Section == "Better");
        foreach (var (section, code) in blocks)
        {
            var marks = RulePage.MarksIn(code).ToArray();
            Assert.All(marks, mark => Assert.True(mark.Id == Reminder && id != Reminder));
            Assert.Equal(marks, Found(await PageCode.Of(RulePage.WithoutMarks(code), RuleEntry.Of(id).Page.OptionsOf(section)).Diagnostics(), marks, id));
        }
    }

    private static IEnumerable<(string Id, int Line)> Found(IEnumerable<Diagnostic> diagnostics, (string Id, int Line)[] marks, string id = "") =>
        diagnostics.Select(static diagnostic => (diagnostic.Id, CaseFile.MarkOf(diagnostic).Line)).Where(found => found.Id != Reminder || id == Reminder || marks.Any(static mark => mark.Id == Reminder)).Order();

    [Theory, MemberData(nameof(Ids))]
    public async Task Fix_turns_flagged_code_into_better_code(string id)
    {
        var rule = RuleEntry.Of(id);
        var page = rule.Page;
        if (rule.Fix is not { } fix || page.HasOwnBetter)
        {
            Assert.Equal(rule.Fix is not null, page.HasOwnBetter);
            return;
        }

        var code = PageCode.Of(RulePage.WithoutMarks(page.CodeOf("Flagged")));
        foreach (var _ in RulePage.MarksIn(page.CodeOf("Flagged")))
        {
            var finding = (await code.Diagnostics()).First(diagnostic => diagnostic.Id == id);
            var offers = await code.OffersOf(fix, finding);
            Assert.NotEmpty(offers);
            code = PageCode.Of(await code.After(offers[0]));
        }

        Assert.Equal(RulePage.WithoutMarks(page.CodeOf("Better")), await code.Text());
    }

    [Theory, MemberData(nameof(Ids))]
    public void Help_link_leads_to_the_page_as_it_was_when_this_was_built(string id)
    {
        var rule = RuleEntry.Of(id);
        var page = Path.GetRelativePath(Repository.Root, rule.PagePath).Replace('\\', '/');
        Assert.True(File.Exists(rule.PagePath));
        Assert.Equal($"{BuildProperty.RepositoryUrl}/blob/{Place()}/{page}", rule.Descriptor.HelpLinkUri);
    }

    // A release's tag, else the commit; a build of something else than a clone knows neither.
    private static string Place() =>
        typeof(MrkAnalyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [var version, .. var commit]
            ? !version.Contains('-', StringComparison.Ordinal) ? $"v{version}" : commit.FirstOrDefault("main")
            : throw new InvalidOperationException("The analyzer has no version.");

    [Theory, MemberData(nameof(Ids))]
    public void Options_section_names_the_severity_setting(string id) =>
        Assert.Contains($"dotnet_diagnostic.{id}.severity", RuleEntry.Of(id).Page.Text, StringComparison.Ordinal);
}
