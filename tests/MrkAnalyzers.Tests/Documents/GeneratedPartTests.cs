using System.Text;
using MrkAnalyzers.Rules;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>Parts of documents that repeat what the descriptors say.</summary>
[Collection(nameof(Documents))]
public sealed class GeneratedPartTests
{
    [Fact]
    public void Readme_lists_the_rules() => Accepted.Part(Repository.PathOf("README.md"), "rules", Table("src/MrkAnalyzers/Rules/"));

    [Fact]
    public void Index_of_rules_describes_them()
    {
        var index = new StringBuilder();
        foreach (var category in RuleEntry.All.GroupBy(static rule => rule.Descriptor.Category))
        {
            index.Append($"\n## {category.Key}\n\n");
            foreach (var rule in category)
            {
                index.Append($"- **[{rule.Id}]({rule.FolderName}/README.md) {rule.Descriptor.Title}** ({rule.Descriptor.DefaultSeverity}). {rule.Descriptor.Description}\n");
            }
        }

        Accepted.Part(Path.Combine(RuleEntry.Folder, "README.md"), "rules", index.Append('\n').ToString());
    }

    [Fact]
    public void Release_notes_list_the_rules_that_no_release_has()
    {
        var shipped = Accepted.Read(Repository.PathOf("src", "MrkAnalyzers", "AnalyzerReleases.Shipped.md"));
        var rows = new StringBuilder("""
            ; Unshipped analyzer release
            ; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------

            """.ReplaceLineEndings("\n"));
        foreach (var rule in RuleEntry.All.Where(rule => !shipped.Contains($"\n{rule.Id} |", StringComparison.Ordinal)))
        {
            rows.Append($"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.Descriptor.Title}\n");
        }

        Accepted.Text(Repository.PathOf("src", "MrkAnalyzers", "AnalyzerReleases.Unshipped.md"), rows.ToString());
    }

    [Fact]
    public void Rule_book_is_in_order_of_IDs() =>
        Assert.Equal(RuleEntry.All.Select(static rule => rule.Id), RuleBook.Rules.Select(static rule => rule.Descriptor.Id));

    private static string Table(string folder)
    {
        var table = new StringBuilder("\n| Rule | Finds | At run time, executed | By default | Code fix |\n|---|---|---|---|---|\n");
        foreach (var rule in RuleEntry.All)
        {
            var claim = rule.Claims.FirstOrDefault() is { Length: > 0 } words
                ? $"[{char.ToUpperInvariant(words[0])}{words[1..]}](tests/MrkAnalyzers.Tests/Scenarios/{rule.FolderName}.cs)"
                : "–";
            table.Append($"| [{rule.Id}]({folder}{rule.FolderName}/README.md) | {rule.Descriptor.Title} | {claim} | {rule.Descriptor.DefaultSeverity} | {rule.HasFix} |\n");
        }

        return table.Append('\n').ToString();
    }
}
