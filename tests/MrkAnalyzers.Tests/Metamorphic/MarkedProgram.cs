using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>
/// A program in which comments mark the place of each finding, <c>/*&lt;3*/…/*3&gt;*/</c>, so that the place is carried along when code moves. Where a rewrite puts a name in the place of
/// an expression, both bear the mark: which of the two the squiggle stands at depends on how the value comes to its use, but it stands at one of them, once.
/// A mark for any finding, <c>/*&lt;?*/…/*?&gt;*/</c>, is on the arguments of calls that a rewrite adds: what comes through a parameter is reported there.
/// </summary>
internal sealed partial class MarkedProgram
{
    private const string Any = "?";

    private MarkedProgram(string name, CSharpCompilation compilation, ImmutableArray<string> rules)
    {
        Name = name;
        Compilation = compilation;
        Rules = rules;
    }

    public string Name { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The rule that each mark belongs to.</summary>
    public ImmutableArray<string> Rules { get; }

    public bool Compiles => !Compilation.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public string Text => string.Join('\n', Compilation.SyntaxTrees.Select(static tree => $"//// {tree.FilePath}\n{tree}"));

    /// <summary>Text where any finding may stand.</summary>
    public static string ForAny(string text) => $"/*<{Any}*/{text}/*{Any}>*/";

    /// <summary>A program of the catalogue, marked where the analyzer finds something in it.</summary>
    public static async Task<MarkedProgram> Of(CaseFile file, CSharpCompilation host)
    {
        var compilation = host.RemoveAllSyntaxTrees()
            .WithOptions(file.Compile([]).Options)
            .AddSyntaxTrees(file.Files.Select(static part => Parse(part.Name, part.Text)));
        var found = await CaseFile.Analyze(compilation, new MrkAnalyzer());
        var order = found.OrderBy(static diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan).ToImmutableArray();
        return new MarkedProgram(file.Name, compilation, [.. order.Select(static diagnostic => diagnostic.Id)]).With(
            order.SelectMany(static (diagnostic, number) => new[]
            {
                new Edit(diagnostic.Location.SourceTree!.FilePath, new TextSpan(diagnostic.Location.SourceSpan.Start, 0), $"/*<{number}*/"),
                new Edit(diagnostic.Location.SourceTree!.FilePath, new TextSpan(diagnostic.Location.SourceSpan.End, 0), $"/*{number}>*/"),
            }));
    }

    public static SyntaxTree Parse(string name, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Preview), name);

    /// <summary>The program after edits that do not overlap.</summary>
    public MarkedProgram With(IEnumerable<Edit> edits)
    {
        var compilation = Compilation;
        foreach (var group in edits.GroupBy(static edit => edit.File).ToArray())
        {
            if (Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == group.Key) is not { } tree)
            {
                compilation = compilation.AddSyntaxTrees(Parse(group.Key, string.Concat(group.Select(static edit => edit.Text))));
                continue;
            }

            var text = tree.ToString();
            var changed = new StringBuilder();
            var position = 0;
            foreach (var edit in group.OrderBy(static edit => edit.Span.Start).ThenBy(static edit => edit.Span.Length))
            {
                changed.Append(text, position, edit.Span.Start - position).Append(edit.Text);
                position = edit.Span.End;
            }

            compilation = compilation.ReplaceSyntaxTree(tree, Parse(group.Key, changed.Append(text, position, text.Length - position).ToString()));
        }

        return new MarkedProgram(Name, compilation, Rules);
    }

    public MarkedProgram With(CSharpCompilation compilation) => new(Name, compilation, Rules);

    /// <summary>The verdict: each finding, by the mark that it stands at. The same as before where that is 0, 1, 2… each once.</summary>
    public async Task<string> Verdict()
    {
        var found = await CaseFile.Analyze(Compilation, new MrkAnalyzer());
        var marks = Marks().ToArray();
        var candidates = found
            .Select(diagnostic => marks
                .Where(mark => mark.Tree == diagnostic.Location.SourceTree && mark.Span.IntersectsWith(diagnostic.Location.SourceSpan))
                .SelectMany(mark => mark.Number == Any ? Enumerable.Range(0, Rules.Length) : [int.Parse(mark.Number, System.Globalization.CultureInfo.InvariantCulture)])
                .Where(number => Rules[number] == diagnostic.Id)
                .Distinct()
                .ToArray())
            .ToArray();
        var owner = new int?[Rules.Length];
        var unmatched = new List<string>();
        for (var finding = 0; finding < found.Length; finding++)
        {
            // Several constants have one squiggle at their use, but one each where they are arguments.
            var isArgument = marks.Any(mark => mark.Number == Any && mark.Tree == found[finding].Location.SourceTree && mark.Span.IntersectsWith(found[finding].Location.SourceSpan));
            if (!Match(finding, candidates, owner, []) && !(isArgument && Rules.Contains(found[finding].Id)))
            {
                var line = found[finding].Location.GetLineSpan();
                unmatched.Add($"unexpected {found[finding].Id} at {line.Path}:{line.StartLinePosition.Line + 1} '{found[finding].Location.SourceTree!.ToString().Substring(found[finding].Location.SourceSpan.Start, found[finding].Location.SourceSpan.Length)}'");
            }
        }

        var missing = owner.Select((finding, mark) => finding is null ? $"missing {Rules[mark]} at mark {mark}" : null).OfType<string>();
        return string.Join('\n', unmatched.Order(StringComparer.Ordinal).Concat(missing));
    }

    // Marks can lie in one another: give each finding one of its own, if that is possible.
    private static bool Match(int finding, int[][] candidates, int?[] owner, HashSet<int> tried)
    {
        foreach (var mark in candidates[finding])
        {
            if (tried.Add(mark) && (owner[mark] is not { } other || Match(other, candidates, owner, tried)))
            {
                owner[mark] = finding;
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(SyntaxTree Tree, TextSpan Span, string Number)> Marks() =>
        Compilation.SyntaxTrees.SelectMany(static tree => PairsIn(tree.ToString()).Select(pair => (tree, TextSpan.FromBounds(pair.Opening.End, pair.Closing.Start), pair.Number)));

    /// <summary>The marks in a text, with their comments before and after.</summary>
    public static IEnumerable<(string Number, TextSpan Opening, TextSpan Closing)> PairsIn(string text)
    {
        var open = new Stack<TextSpan>();
        foreach (Match match in Mark().Matches(text))
        {
            if (match.Groups[1].Success)
            {
                open.Push(new TextSpan(match.Index, match.Length));
            }
            else if (open.TryPop(out var opening))
            {
                yield return (match.Groups[2].Value, opening, new TextSpan(match.Index, match.Length));
            }
        }
    }

    [GeneratedRegex(@"/\*<(\d+|\?)\*/|/\*(\d+|\?)>\*/")]
    private static partial Regex Mark();
}

/// <summary>New text for a span of a file; for a file that does not exist, its text.</summary>
internal readonly record struct Edit(string File, TextSpan Span, string Text);
