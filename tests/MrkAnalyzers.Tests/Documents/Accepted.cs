namespace MrkAnalyzers.Tests.Documents;

/// <summary>Text that the code dictates. With <c>MRK_ACCEPT=1</c> in the environment it is written; without, a difference fails and the expected text is printed.</summary>
internal static class Accepted
{
    private static bool IsAccepting { get; } = Environment.GetEnvironmentVariable("MRK_ACCEPT") == "1";

    public static void Text(string path, string expected) => Text(path, expected, expected);

    /// <summary>The lines between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c> of a document.</summary>
    public static void Part(string path, string name, string expected)
    {
        var (opening, closing) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var text = Read(path);
        var start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        var end = text.IndexOf(closing, StringComparison.Ordinal);
        Assert.True(start >= opening.Length && end >= start, $"{path} has no part between '{opening.Trim()}' and '{closing}'.");
        Text(path, text[..start] + expected + text[end..], expected);
    }

    /// <summary>The lines of a page before its first section.</summary>
    public static void Head(string path, string expected)
    {
        var text = Read(path);
        Text(path, expected + text[text.IndexOf("\n## ", StringComparison.Ordinal)..], expected);
    }

    public static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static void Text(string path, string expected, string excerpt)
    {
        var actual = File.Exists(path) ? Read(path) : "";
        if (actual == expected)
        {
            return;
        }

        if (IsAccepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
            return;
        }

        Assert.Fail($"{Path.GetRelativePath(Repository.Root, path)} is out of date. Run `MRK_ACCEPT=1 dotnet test` to rewrite it. Expected:\n\n{excerpt}");
    }
}
