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

    [Fact]
    public void Page_of_options_lists_them()
    {
        var page = new StringBuilder("""
            # Options

            In `.editorconfig`, in a section that covers all C# files, or in `.globalconfig`. They hold for the project as a whole: what is set for one of its files is set for all.
            A misspelt option or a value that changes nothing is reported, with what would: [MRK9001](../src/MrkAnalyzers/Rules/MRK9001_InvalidOption/README.md).

            Severities are set as for every analyzer: `dotnet_diagnostic.MRK1001.severity = error`.

            | Option | Values | Without it |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var option in Settings.All)
        {
            page.Append($"| [`{option.Key}`](#{option.Key.Replace(".", "", StringComparison.Ordinal)}) | {option.Type} | {option.Default} |\n");
        }

        page.Append("""

            Lists are parted by commas. An ID is the member's documentation-comment ID, as the compiler writes it to the XML file beside an assembly: `M:` and a method, `P:` and a property, `F:` and a field, each with its
            namespace and type, and for a method the full names of its parameters' types. `|name` after a method is its parameter of that name. `=base64`, `=base64url` or `=hex` at the end says what text is written in;
            it is taken for base64 where nothing says it and no code shows it. A constructor is `M:Acme.Envelope..ctor(System.Byte[])`, since `#` begins a comment in these files.
            [Annotations](annotations.md) say the same in code of your own.

            """.ReplaceLineEndings("\n"));
        foreach (var option in Settings.All)
        {
            page.Append($"\n## {option.Key}\n\n{option.Sentence}\n\n```ini\n[*.cs]\n{option.Key} = {option.Example}\n```\n");
            if (option.Valid is { Length: > 2 } valid)
            {
                page.Append($"\nValid are {string.Join(", ", valid.Select(static value => $"`{value}`"))}.\n");
            }
        }

        Accepted.Text(Repository.PathOf("docs", "options.md"), page.ToString());
    }

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
