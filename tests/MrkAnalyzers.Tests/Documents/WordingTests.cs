using System.Text.RegularExpressions;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>What a developer reads is short, in one style, and never says what AWS's documents deny.</summary>
[Collection(nameof(Documents))]
public sealed class WordingTests
{
    // Asymmetric multi-Region keys exist and are useful; an alias error's exception is not documented; nothing replicates or routes by itself.
    private static readonly string[] FalseClaims =
    [
        "not supported",
        "unsupported",
        "does not support",
        "not allowed",
        "not permitted",
        "must be symmetric",
        "only symmetric",
        "KMS forbids",
        "automatically replicates",
        "replicates automatically",
        "automatic routing",
        "never pass KeyId",
        "KeyId is wrong",
    ];

    private static readonly string[] OtherDocuments = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/gate.md", "src/MrkAnalyzers/Rules/README.md"];

    public static TheoryData<string> Ids => RuleEntry.Ids;

    [Theory, MemberData(nameof(Ids))]
    public void Title_states_the_fault_in_a_few_words(string id)
    {
        var title = RuleEntry.Of(id).Descriptor.Title.ToString();
        Assert.Matches("^[A-Z]", title);
        Assert.DoesNotMatch(@"\.$", title);
        Assert.InRange(title.Length, 10, 70);

        // An order belongs in the fix's title.
        Assert.DoesNotMatch("^(Use|Do|Avoid|Prefer|Remove|Replace|Consider|Never|Don't|Specify)\\b", title);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Message_ends_with_a_period_only_if_it_has_several_sentences(string id)
    {
        var message = RuleEntry.Of(id).Descriptor.MessageFormat.ToString();
        var hasSeveral = Regex.IsMatch(message, @"\. [A-Z{]");
        Assert.Equal(hasSeveral, message.EndsWith('.'));
        Assert.InRange(message.Length, 40, 260);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Description_is_made_of_whole_sentences(string id) => Assert.Matches(@"^[A-Z].*\.$", RuleEntry.Of(id).Descriptor.Description.ToString());

    [Theory, MemberData(nameof(Ids))]
    public void Nothing_claims_what_AWS_denies(string id)
    {
        var folder = Path.GetDirectoryName(RuleEntry.Of(id).PagePath)!;
        Assert.All(Directory.EnumerateFiles(folder), ClaimsNothingFalse);
    }

    [Fact]
    public void No_other_document_claims_what_AWS_denies() => Assert.All(OtherDocuments, static document => ClaimsNothingFalse(Repository.PathOf(document)));

    [Fact]
    public async Task Title_of_a_fix_is_an_order()
    {
        var titles = await TitlesOfFixes();
        Assert.NotEmpty(titles);
        Assert.All(titles, static fix => Assert.Matches(@"^(Compare|Copy|Create|Decode|Let|Make|Name|Take|Use|Write) .*[^.]$", fix.Title));
    }

    // A bulk run drops a check that KMS made.
    [Fact]
    public async Task Fix_that_removes_the_key_says_what_goes_with_it()
    {
        var titles = await TitlesOfFixes();
        Assert.All(["MRK1001", "MRK1002"], id => Assert.Contains("the check that KMS makes", titles.First(fix => fix.Id == id).Title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MRK1001")]
    [InlineData("MRK1002")]
    public void Advice_to_leave_the_key_out_comes_with_the_assurance_to_keep(string id)
    {
        var rule = RuleEntry.Of(id);
        Assert.Contains("check which key answered", rule.Descriptor.MessageFormat.ToString(), StringComparison.Ordinal);
        Assert.Contains("AWS recommends", rule.Page.Text, StringComparison.Ordinal);
        Assert.Contains("response.KeyId", rule.Page.Text, StringComparison.Ordinal);
    }

    // AWS documents that an alias fails there, not how.
    [Fact]
    public void Alias_page_names_no_exception() => Assert.DoesNotContain("Exception", RuleEntry.Of("MRK2001").Page.Text, StringComparison.Ordinal);

    private static void ClaimsNothingFalse(string path)
    {
        var text = Regex.Replace(Accepted.Read(path), @"\s+", " ");
        Assert.All(FalseClaims, claim => Assert.DoesNotContain(claim, text, StringComparison.OrdinalIgnoreCase));
    }

    // What the fixes offer for the flagged code of the pages.
    private static async Task<List<(string Id, string Title)>> TitlesOfFixes()
    {
        var titles = new List<(string, string)>();
        foreach (var rule in RuleEntry.All)
        {
            if (rule.Fix is { } fix)
            {
                var code = PageCode.Of(RulePage.WithoutMarks(rule.Page.CodeOf("Flagged")));
                var offers = await code.OffersOf(fix, (await code.Diagnostics()).First(diagnostic => diagnostic.Id == rule.Id));
                titles.AddRange(offers.Select(offer => (rule.Id, offer.Title)));
            }
        }

        return titles;
    }
}
