using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>The page of a rule, taken apart.</summary>
internal sealed partial class RulePage
{
    private const string OwnBetter = "<!-- not the fix's result -->";

    private readonly IReadOnlyList<(string Section, string Text)> options;

    private RulePage(string text)
    {
        Text = text;
        var section = "";
        var sections = new List<string>();
        var blocks = new List<(string Section, string Code)>();
        var options = new List<(string Section, string Text)>();
        foreach (var block in Markdown.Parse(text))
        {
            if (block is HeadingBlock { Level: 2 } heading)
            {
                section = string.Concat(heading.Inline!.OfType<LiteralInline>().Select(static literal => literal.Content.ToString()));
                sections.Add(section);
            }
            else if (block is FencedCodeBlock { Info: "csharp" } code)
            {
                blocks.Add((section, code.Lines.ToString() + "\n"));
            }
            else if (block is FencedCodeBlock { Info: "ini" } configuration)
            {
                options.Add((section, configuration.Lines.ToString() + "\n"));
            }
        }

        Sections = sections;
        Code = blocks;
        this.options = options;
    }

    public string Text { get; }

    /// <summary>The second-level headings.</summary>
    public IReadOnlyList<string> Sections { get; }

    /// <summary>Every C# block with the section that it stands in.</summary>
    public IReadOnlyList<(string Section, string Code)> Code { get; }

    /// <summary>Whether the page says that its <em>Better</em> code is not what the fix writes.</summary>
    public bool HasOwnBetter => Text.Contains(OwnBetter, StringComparison.Ordinal);

    public static RulePage Read(string path) => new(Accepted.Read(path));

    /// <summary>The first C# block of a section.</summary>
    public string CodeOf(string section) => Code.First(block => block.Section == section).Code;

    /// <summary>The <c>.editorconfig</c> that a section shows beside its code.</summary>
    public string OptionsOf(string section) => string.Concat(options.Where(block => block.Section == section).Select(static block => block.Text));

    /// <summary>The rules that trailing comments name, <c>// MRK1001</c>, each with its line (from 1).</summary>
    public static IEnumerable<(string Id, int Line)> MarksIn(string code) =>
        code.Split('\n').SelectMany(static (line, index) => Mark().Matches(line).Select(match => (match.Groups[1].Value, index + 1)));

    /// <summary>The code without those comments.</summary>
    public static string WithoutMarks(string code) => string.Join('\n', code.Split('\n').Select(static line => Mark().Replace(line, "")));

    [GeneratedRegex(@" *// (MRK\d{4})$")]
    private static partial Regex Mark();
}
