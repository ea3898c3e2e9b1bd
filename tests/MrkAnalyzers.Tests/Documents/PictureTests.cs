namespace MrkAnalyzers.Tests.Documents;

[Collection(nameof(Documents))]
public sealed class PictureTests
{
    [Fact]
    public async Task Picture_of_the_readme_shows_what_the_analyzer_and_its_fix_do() =>
        Accepted.Text(Repository.PathOf("docs", "images", "squiggle-to-fix.svg"), await SquiggleToFix.Draw(RuleEntry.Of("MRK1001")));
}
