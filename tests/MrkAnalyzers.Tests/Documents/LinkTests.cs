using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>Links between the repository's documents lead somewhere.</summary>
[Collection(nameof(Documents))]
public sealed class LinkTests
{
    private static readonly string[] NotCommitted = [".git", "bin", "obj", "artifacts", "TestResults"];

    /// <summary>Every document of the repository.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Find(Repository.Root).Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))];

    public static TheoryData<string> Documents => [.. Paths];

    [Theory, MemberData(nameof(Documents))]
    public void Relative_links_resolve(string document)
    {
        var path = Repository.PathOf(document);
        foreach (var url in LinksIn(path).Where(static url => !Regex.IsMatch(url, "^[a-z]+:")))
        {
            var parts = url.Split('#', 2);
            var target = parts[0].Length == 0 ? path : Path.GetFullPath(parts[0], Path.GetDirectoryName(path)!);
            Assert.True(Path.Exists(target), $"{document} links to {url}, which does not exist.");
            if (parts.Length == 2)
            {
                Assert.True(AnchorsIn(target).Contains(parts[1]), $"{document} links to {url}, but there is no such heading.");
            }
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void Absolute_links_are_encrypted(string document) =>
        Assert.DoesNotContain(LinksIn(Repository.PathOf(document)), static url => url.StartsWith("http:", StringComparison.Ordinal));

    private static IEnumerable<string> Find(string folder) => Directory.EnumerateFiles(folder, "*.md")
        .Concat(Directory.EnumerateDirectories(folder).Where(static child => !NotCommitted.Contains(Path.GetFileName(child))).SelectMany(Find))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> LinksIn(string path) =>
        Markdown.Parse(Accepted.Read(path)).Descendants<LinkInline>().Select(static link => link.Url ?? "");

    // As GitHub names them.
    private static HashSet<string> AnchorsIn(string path) =>
    [
        .. Markdown.Parse(Accepted.Read(path)).Descendants<HeadingBlock>()
            .Select(static heading => string.Concat(heading.Inline!.Descendants().Select(static inline => inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                _ => "",
            })))
            .Select(static text => Regex.Replace(text.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-')),
    ];
}
