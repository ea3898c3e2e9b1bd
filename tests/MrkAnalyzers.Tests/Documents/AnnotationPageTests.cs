using MrkAnalyzers.Kms;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>The pages on annotations and options are true: their code is analysed, and what they list is what there is.</summary>
[Collection(nameof(Documents))]
public sealed class AnnotationPageTests
{
    private static string Text => Accepted.Read(Repository.PathOf("docs", "annotations.md"));

    /// <summary>All the C# of the page.</summary>
    public static IReadOnlyList<string> Codes => [.. DocumentBlock.In(Repository.PathOf("docs", "annotations.md")).Where(static block => block.Language == "csharp").Select(static block => block.Text)];

    public static TheoryData<string> Blocks => [.. Codes];

    [Theory, MemberData(nameof(Blocks))]
    public async Task Code_gets_the_findings_that_its_comments_name(string code)
    {
        var found = await PageCode.Of(RulePage.WithoutMarks(code)).Diagnostics();
        Assert.Equal(RulePage.MarksIn(code), found.Select(static diagnostic => (diagnostic.Id, CaseFile.MarkOf(diagnostic).Line)).OrderBy(static mark => mark.Line));
    }

    [Fact]
    public void Every_attribute_and_encoding_is_described()
    {
        Assert.All(Annotations.All, static entry => Assert.Contains($"`[{entry.Name}]`", Text, StringComparison.Ordinal));
        Assert.All(Annotations.All, static entry => Assert.Contains($" {entry.Name}Attribute ", Configured.AnnotationsSource, StringComparison.Ordinal));
        Assert.All(Annotations.Encodings, static encoding => Assert.Contains($"<c>{encoding}</c>", Configured.AnnotationsSource, StringComparison.Ordinal));
    }

    public static TheoryData<string> Options => [.. Settings.All.Select(static option => option.Name)];

    // A library as the examples of the options have it.
    public const string Acme = """
        namespace Acme;

        public class Vault
        {
            public byte[] Open(byte[] blob, string keyId) => blob;
            public byte[] Seal(byte[] secret) => secret;
        }

        public class Envelope
        {
            public string Token { get; set; } = "";
        }
        """;

    [Theory, MemberData(nameof(Options))]
    public Task Example_of_an_option_has_an_effect(string name) =>
        new Configured { Library = Acme, Options = $"{Settings.Prefix}{name} = {Settings.All.Single(option => option.Name == name).Example}" }.Finds("public static class Nothing;");
}
