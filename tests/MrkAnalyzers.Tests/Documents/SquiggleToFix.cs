using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>
/// Draws what an editor shows of a finding: the code with the squiggle under it, the message and the offers of the light bulb, and the code after the first of them.
/// All of it is what the analyzer, its fix and the compiler's classifier say.
/// </summary>
internal sealed class SquiggleToFix
{
    private const int Width = 920;
    private const int Margin = 20;
    private const int Gutter = 44;
    private const int LineHeight = 21;
    private const int TitleHeight = 38;
    private const double Column = 7.8;

    private const string Style = """
        text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; white-space: pre }
        .ui { font-family: -apple-system, "Segoe UI", "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif }
        .bold { font-weight: 600 } .faint, .line { fill: #6e7781 } .line { text-anchor: end } .end { text-anchor: end }
        .window { fill: #ffffff; stroke: #d0d7de } .bar { fill: #f6f8fa } .rule { stroke: #d0d7de }
        .peek { fill: #fff8e6 } .edge { stroke: #bf8700 } .pick { fill: #ddf4ff; stroke: #54aeff }
        .squiggle { fill: none; stroke: #bf8700; stroke-width: 1.5 } .bulb { fill: #d4a72c } .gone { fill: #cf222e } .good { fill: #1a7f37 } .tick { fill: none; stroke: #fff; stroke-width: 1.8 } .cut { stroke: #fff; stroke-width: 1.7 }
        .keyword { fill: #0550ae } .control { fill: #8250df } .type { fill: #116329 } .method { fill: #6f42c1 } .name { fill: #953800 } .string { fill: #a31515 }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 } .faint, .line { fill: #8b949e } .window { fill: #0d1117; stroke: #30363d } .bar { fill: #161b22 } .rule { stroke: #30363d }
          .peek { fill: #1f1a0f } .cut { stroke: #161b22 } .edge { stroke: #d29922 } .pick { fill: #132a45; stroke: #1f6feb }
          .squiggle { stroke: #d29922 } .bulb { fill: #e3b341 } .gone { fill: #f85149 } .good { fill: #238636 }
          .keyword { fill: #79c0ff } .control { fill: #d2a8ff } .type { fill: #7ee787 } .method { fill: #d2a8ff } .name { fill: #ffa657 } .string { fill: #ff9b8f }
        }
        """;

    private readonly StringBuilder body = new();
    private int y = Margin;

    private SquiggleToFix()
    {
    }

    public static async Task<string> Draw(RuleEntry rule)
    {
        var fix = rule.Fix ?? throw new InvalidOperationException($"{rule.Id} has no fix to draw.");
        var before = PageCode.Of(RulePage.WithoutMarks(rule.Page.CodeOf("Flagged")));
        var finding = Assert.Single(await before.Diagnostics());
        var offers = await before.OffersOf(fix, finding);
        var after = PageCode.Of(await before.After(offers[0]));

        var picture = new SquiggleToFix();
        await picture.Flagged(before, finding, [.. offers.Select(static offer => offer.Title)]);
        picture.y += 24;
        await picture.Fixed(after, await before.Text());
        return picture.Finish($"{rule.Id}: {rule.Descriptor.Title}", finding.GetMessage(CultureInfo.InvariantCulture));
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static double X(int column) => Margin + Gutter + (column * Column);

    // The classifier's words for what a reader tells apart.
    private static string? ClassOf(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword => "keyword",
        ClassificationTypeNames.ControlKeyword => "control",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.InterfaceName or ClassificationTypeNames.StructName => "type",
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => "method",
        ClassificationTypeNames.PropertyName => "name",
        ClassificationTypeNames.StringLiteral => "string",
        _ => null,
    };

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        yield return line.ToString();
    }

    private async Task Flagged(PageCode code, Diagnostic finding, ImmutableArray<string> offers)
    {
        var text = await code.Document.GetTextAsync();
        var span = finding.Location.GetLineSpan();
        var at = span.StartLinePosition.Line;
        var message = Wrap(finding.GetMessage(CultureInfo.InvariantCulture), 110).ToArray();
        var peekHeight = 32 + (message.Length * 20) + (offers.Length * 24);

        Window(text.Lines.Count - 1, peekHeight, "Vault.cs", $"{finding.Id} · {finding.Severity}");
        body.Append($"""<path class="bulb" d="M{Margin + 21},{y - 37} l8,14 h-16 z"/><path class="cut" d="M{Margin + 21},{y - 32} v4.5 m0,2 v1.5"/>""").Append('\n');
        await Lines(code, 0, at + 1);
        Squiggle(X(span.StartLinePosition.Character), X(span.EndLinePosition.Character), y - 2);
        Peek(message, offers, peekHeight);
        await Lines(code, at + 1, text.Lines.Count - 1);
        y += 10;
    }

    private async Task Fixed(PageCode code, string before)
    {
        var text = await code.Document.GetTextAsync();
        var lines = text.ToString().Split('\n');
        var gone = before.Split('\n').Zip(lines).TakeWhile(static pair => pair.First == pair.Second).Count();

        Window(text.Lines.Count - 1, 0, "Vault.cs", "after the fix");
        body.Append($"""<circle class="good" cx="{Margin + 21}" cy="{y - 29}" r="7"/><path class="tick" d="M{Margin + 17.5},{y - 29} l2.5,2.7 4.5,-5"/>""").Append('\n');
        var deleted = y + (gone * LineHeight);
        body.Append($"""<path class="gone" d="M{Margin + Gutter - 7},{deleted - 5} l6,5 -6,5 z"/>""").Append('\n');
        await Lines(code, 0, text.Lines.Count - 1);
        y += 10;
    }

    private void Window(int lines, int extra, string title, string note)
    {
        var height = TitleHeight + 10 + (lines * LineHeight) + extra + 10;
        body.Append($"""<rect class="window" x="{Margin}" y="{y}" width="{Width - (2 * Margin)}" height="{height}" rx="8"/>""").Append('\n');
        body.Append($"""<path class="bar" d="M{Margin + 0.5},{y + TitleHeight} v-30 a7.5,7.5 0 0 1 7.5,-7.5 h{Width - (2 * Margin) - 16} a7.5,7.5 0 0 1 7.5,7.5 v30 z"/>""").Append('\n');
        body.Append($"""<path class="rule" d="M{Margin},{y + TitleHeight} h{Width - (2 * Margin)}"/>""").Append('\n');
        Label(title, "ui bold", Margin + 36, y + 24);
        Label(note, "ui faint end", Width - Margin - 16, y + 24);
        y += TitleHeight + 10;
    }

    private async Task Lines(PageCode code, int from, int to)
    {
        var text = await code.Document.GetTextAsync();
        for (var number = from; number < to; number++)
        {
            var line = text.Lines[number];
            Label((number + 1).ToString(CultureInfo.InvariantCulture), "line", Margin + Gutter - 14, y + 15);
            foreach (var (part, style) in await Parts(code.Document, text, line.Span))
            {
                var word = text.ToString(part);
                if (!string.IsNullOrWhiteSpace(word))
                {
                    Code(word, style, part.Start - line.Start);
                }
            }

            y += LineHeight;
        }
    }

    private static async Task<List<(TextSpan Span, string? Style)>> Parts(Document document, SourceText text, TextSpan line)
    {
        var parts = new List<(TextSpan, string?)>();
        var end = line.Start;
        var classified = (await Classifier.GetClassifiedSpansAsync(document, line))
            .Where(static span => ClassOf(span.ClassificationType) is not null)
            .OrderBy(static span => span.TextSpan.Start);
        foreach (var span in classified.Where(span => line.Contains(span.TextSpan)))
        {
            AddPlain(parts, text, TextSpan.FromBounds(end, span.TextSpan.Start));
            parts.Add((span.TextSpan, ClassOf(span.ClassificationType)));
            end = span.TextSpan.End;
        }

        AddPlain(parts, text, TextSpan.FromBounds(end, line.End));
        return parts;
    }

    // Each word on its own, so that it stands in its column whatever the font.
    private static void AddPlain(List<(TextSpan, string?)> parts, SourceText text, TextSpan span)
    {
        var start = span.Start;
        for (var index = span.Start; index <= span.End; index++)
        {
            if (index == span.End || text[index] == ' ')
            {
                if (index > start)
                {
                    parts.Add((TextSpan.FromBounds(start, index), null));
                }

                start = index + 1;
            }
        }
    }

    private void Code(string word, string? style, int column)
    {
        var length = Number(word.Length * Column);
        var attribute = style is null ? "" : $" class=\"{style}\"";
        body.Append($"""<text{attribute} x="{Number(X(column))}" y="{y + 15}" textLength="{length}" lengthAdjust="spacingAndGlyphs">{WebUtility.HtmlEncode(word)}</text>""").Append('\n');
    }

    private void Label(string label, string style, double x, double baseline) =>
        body.Append($"""<text class="{style}" x="{Number(x)}" y="{Number(baseline)}">{WebUtility.HtmlEncode(label)}</text>""").Append('\n');

    private void Squiggle(double from, double to, double baseline)
    {
        body.Append($"""<path class="squiggle" d="M{Number(from)},{Number(baseline)}""");
        for (var x = from; x + 4 <= to; x += 4)
        {
            body.Append(" q1,-2.5 2,0 t2,0");
        }

        body.Append("\"/>\n");
    }

    private void Peek(string[] message, ImmutableArray<string> offers, int height)
    {
        var top = y + 4;
        body.Append($"""<rect class="peek" x="{Margin + 0.5}" y="{top}" width="{Width - (2 * Margin) - 1}" height="{height - 10}"/>""").Append('\n');
        body.Append($"""<path class="edge" d="M{Margin},{top} h{Width - (2 * Margin)} M{Margin},{top + height - 10} h{Width - (2 * Margin)}"/>""").Append('\n');
        var baseline = top + 20;
        foreach (var line in message)
        {
            Label(line, "ui", Margin + Gutter, baseline);
            baseline += 20;
        }

        baseline += 4;
        for (var index = 0; index < offers.Length; index++)
        {
            if (index == 0)
            {
                body.Append($"""<rect class="pick" x="{Margin + Gutter - 8}" y="{baseline - 13}" width="{Width - (2 * Margin) - Gutter - 8}" height="24" rx="4"/>""").Append('\n');
                Bulb(Margin + Gutter - 28, baseline - 9);
            }

            Label(offers[index], "ui", Margin + Gutter, baseline + 4);
            baseline += 24;
        }

        y += height;
    }

    private void Bulb(double x, double top) =>
        body.Append($"""<path class="bulb" d="M{Number(x + 6)},{Number(top)} a5.5,5.5 0 0 1 3.2,10 v2 h-6.4 v-2 a5.5,5.5 0 0 1 3.2,-10 z m-2.6,13.2 h5.2 v1.2 h-5.2 z m1,2.2 h3.2 v1.2 h-3.2 z"/>""").Append('\n');

    private string Finish(string title, string description) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {y + Margin}" width="{Width}" height="{y + Margin}" role="img">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <desc>{WebUtility.HtmlEncode(description)}</desc>
        <style>
        {Style}
        </style>
        {body}</svg>

        """.ReplaceLineEndings("\n");
}
