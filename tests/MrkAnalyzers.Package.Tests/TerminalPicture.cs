using System.Globalization;
using System.Net;
using System.Text;

namespace MrkAnalyzers.Package.Tests;

/// <summary>Draws what a terminal shows, for light and dark. With <c>MRK_ACCEPT=1</c> in the environment it is written; without, a difference fails.</summary>
internal sealed class TerminalPicture(string title)
{
    private const int Width = 920;
    private const int LineHeight = 19;
    private const int Columns = 112;

    private const string Style = """
        text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; white-space: pre }
        .window { fill: #ffffff; stroke: #d0d7de } .bar { fill: #f6f8fa } .dot { fill: #d0d7de } .prompt { fill: #1a7f37 } .bold { font-weight: 600 }
        .error, .gone { fill: #cf222e } .added { fill: #1a7f37 } .faint { fill: #6e7781 }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 } .window { fill: #0d1117; stroke: #30363d } .bar { fill: #161b22 } .dot { fill: #30363d } .prompt { fill: #3fb950 }
          .error, .gone { fill: #f85149 } .added { fill: #3fb950 } .faint { fill: #8b949e }
        }
        """;

    private readonly List<(string Style, string Text)> lines = [];

    /// <summary>What is typed.</summary>
    public TerminalPicture Command(string command) => Add("bold", "$ " + command);

    /// <summary>What is answered, line by line; what begins alike is drawn alike.</summary>
    public TerminalPicture Output(IEnumerable<string> output, Func<string, string> style)
    {
        foreach (var line in output)
        {
            Add(style(line), line);
        }

        return this;
    }

    /// <summary>Compares the picture with the one in <c>docs/images</c>.</summary>
    public void IsShown(string name)
    {
        var path = ThisBuild.PathOf("docs", "images", name);
        var picture = Draw();
        if (Environment.GetEnvironmentVariable("MRK_ACCEPT") == "1")
        {
            File.WriteAllText(path, picture);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == picture, $"docs/images/{name} is out of date. Run `MRK_ACCEPT=1 dotnet test` to draw it anew. It shows:\n\n{string.Join('\n', lines.Select(static line => line.Text))}");
    }

    private TerminalPicture Add(string style, string line)
    {
        // A terminal breaks a long line where it ends; a reader would rather have it between two words.
        for (var rest = line; ;)
        {
            if (rest.Length <= Columns)
            {
                lines.Add((style, rest));
                return this;
            }

            var space = rest.LastIndexOf(' ', Columns);
            var cut = space > Columns / 2 ? space : Columns;
            lines.Add((style, rest[..cut]));
            rest = "    " + rest[cut..].TrimStart();
        }
    }

    private string Draw()
    {
        var height = 38 + 14 + (lines.Count * LineHeight) + 8;
        var body = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            var (style, text) = lines[index];
            var prompt = style == "bold" && text.StartsWith("$ ", StringComparison.Ordinal) ? """<tspan class="prompt">$ </tspan>""" : "";
            body.Append(CultureInfo.InvariantCulture, $"""<text class="{style}" x="18" y="{38 + 20 + (index * LineHeight)}">{prompt}{WebUtility.HtmlEncode(prompt.Length > 0 ? text[2..] : text)}</text>""").Append('\n');
        }

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <style>
            {Style}
            </style>
            <rect class="window" x="0.5" y="0.5" width="{Width - 1}" height="{height - 1}" rx="8"/>
            <path class="bar" d="M1,38 v-29 a8,8 0 0 1 8,-8 h{Width - 18} a8,8 0 0 1 8,8 v29 z"/>
            <circle class="dot" cx="22" cy="20" r="6"/><circle class="dot" cx="42" cy="20" r="6"/><circle class="dot" cx="62" cy="20" r="6"/>
            {body}</svg>

            """.ReplaceLineEndings("\n");
    }
}
