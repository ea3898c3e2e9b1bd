using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// What must hold of every fix that is offered: the compiler has nothing new to say, the finding is gone from its place, every comment is still there, and asking again changes nothing.
/// To all at once it does what it does to one after the other. What only comes to light when another fault is gone, as a second cut of what is cut already, is no part of either.
/// </summary>
internal static class FixSoundness
{
    /// <summary>Tries every fix of a program. Returns how many there were.</summary>
    public static async Task<int> Check(CSharpCompilation compilation, Action<string> report)
    {
        var found = await Trial.Analyze(compilation);
        using var workspace = new AdhocWorkspace();
        var before = Trial.SolutionOf(workspace, compilation);
        var complaints = Complaints(compilation);
        var made = 0;
        foreach (var fix in Trial.Fixes)
        {
            var keys = new HashSet<string?>();
            foreach (var diagnostic in found.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                foreach (var offer in await Trial.OffersOf(fix, before, diagnostic))
                {
                    made++;
                    keys.Add(offer.EquivalenceKey);
                    var after = await After(compilation, before, await Trial.Apply(offer));
                    foreach (var fault in await FaultsOf(fix, offer, diagnostic, compilation, after, complaints))
                    {
                        report($"{diagnostic.Id} {diagnostic.Location.GetLineSpan()} '{offer.Title}': {fault}\n{Texts(after)}");
                    }
                }
            }

            foreach (var key in fix.GetFixAllProvider() is null ? [] : keys)
            {
                var atOnce = await After(compilation, before, (await Trial.FixAll(fix, before, key, found))!);
                var oneByOne = await OneByOne(fix, key, compilation, found);
                if (Texts(atOnce) != Texts(oneByOne))
                {
                    report($"{fix.GetType().Name} {key}: all at once\n{Texts(atOnce)}\nbut one by one\n{Texts(oneByOne)}");
                }
            }
        }

        return made;
    }

    private static async Task<IEnumerable<string>> FaultsOf(CodeFixProvider fix, CodeAction offer, Diagnostic diagnostic, CSharpCompilation before, CSharpCompilation after, HashSet<string> complaints)
    {
        var faults = new List<string>();
        if (Complaints(after).Except(complaints).ToArray() is { Length: > 0 } fresh)
        {
            faults.Add("the compiler says " + string.Join(", ", fresh));
        }

        if (Texts(before) == Texts(after))
        {
            faults.Add("nothing changed");
        }

        faults.AddRange(LostComments(before, after).Select(static comment => "lost " + comment));
        var place = Moved(PlaceOf(diagnostic), before, after);
        foreach (var same in (await Trial.Analyze(after)).Where(other => other.Id == diagnostic.Id && PlaceOf(other) == place && other.GetMessage(CultureInfo.InvariantCulture) == diagnostic.GetMessage(CultureInfo.InvariantCulture)))
        {
            faults.Add("it is still there");
            using var workspace = new AdhocWorkspace();
            if ((await Trial.OffersOf(fix, Trial.SolutionOf(workspace, after), same)).Any(again => again.EquivalenceKey == offer.EquivalenceKey))
            {
                faults.Add("and is offered again");
            }
        }

        return faults;
    }

    // One finding after the other, each where it is by then.
    private static async Task<CSharpCompilation> OneByOne(CodeFixProvider fix, string? key, CSharpCompilation compilation, ImmutableArray<Diagnostic> found)
    {
        var places = new Queue<(string Id, (string Path, TextSpan Span) Place)>(found.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))
            .Select(static diagnostic => (diagnostic.Id, Place: PlaceOf(diagnostic))).OrderBy(static finding => finding.Place.Path, StringComparer.Ordinal).ThenBy(static finding => finding.Place.Span));
        while (places.TryDequeue(out var next))
        {
            using var workspace = new AdhocWorkspace();
            var solution = Trial.SolutionOf(workspace, compilation);
            CodeAction? chosen = null;
            foreach (var diagnostic in (await Trial.Analyze(compilation)).Where(diagnostic => diagnostic.Id == next.Id && PlaceOf(diagnostic) == next.Place))
            {
                chosen ??= (await Trial.OffersOf(fix, solution, diagnostic)).FirstOrDefault(offer => offer.EquivalenceKey == key);
            }

            if (chosen is not null)
            {
                var after = await After(compilation, solution, await Trial.Apply(chosen));
                places = new(places.Select(finding => (finding.Id, Moved(finding.Place, compilation, after))));
                compilation = after;
            }
        }

        return compilation;
    }

    /// <summary>The program after the edits that made one solution of another.</summary>
    public static async Task<CSharpCompilation> After(CSharpCompilation compilation, Solution before, Solution after)
    {
        foreach (var document in after.Projects.Single().Documents)
        {
            var text = await document.GetTextAsync();
            var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == document.FilePath);
            if (!text.ContentEquals(tree.GetText()))
            {
                compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
            }
        }

        Assert.Equal(before.Projects.Single().DocumentIds.Count, after.Projects.Single().DocumentIds.Count);
        return compilation;
    }

    private static (string Path, TextSpan Span) PlaceOf(Diagnostic diagnostic) => (diagnostic.Location.SourceTree!.FilePath, diagnostic.Location.SourceSpan);

    // Where a place is after the edits in front of it and in it.
    private static (string Path, TextSpan Span) Moved((string Path, TextSpan Span) place, CSharpCompilation before, CSharpCompilation after)
    {
        SourceText TextIn(CSharpCompilation compilation) => compilation.SyntaxTrees.Single(tree => tree.FilePath == place.Path).GetText();
        var changes = TextIn(after).GetTextChanges(TextIn(before));
        int Moved(int position) => position + changes.Where(change => change.Span.End <= position).Sum(static change => (change.NewText?.Length ?? 0) - change.Span.Length);
        var start = Moved(place.Span.Start);
        return (place.Path, TextSpan.FromBounds(start, Math.Max(start, Moved(place.Span.End))));
    }

    // A declaration that goes takes its documentation along, and nothing else.
    private static IEnumerable<string> LostComments(CSharpCompilation before, CSharpCompilation after)
    {
        foreach (var tree in before.SyntaxTrees)
        {
            var left = Comments(after.SyntaxTrees.Single(other => other.FilePath == tree.FilePath)).Select(static comment => comment.ToString()).GroupBy(static text => text).ToDictionary(static group => group.Key, static group => group.Count());
            foreach (var comment in Comments(tree))
            {
                var text = comment.ToString();
                if (left.GetValueOrDefault(text) > 0)
                {
                    left[text]--;
                }
                else if (!comment.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || comment.Token.Parent?.FirstAncestorOrSelf<BaseFieldDeclarationSyntax>() is null)
                {
                    yield return text;
                }
            }
        }
    }

    private static IEnumerable<SyntaxTrivia> Comments(SyntaxTree tree) => tree.GetRoot().DescendantTrivia().Where(static trivia =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia || trivia.IsDirective);

    /// <summary>What the compiler has against a program.</summary>
    public static HashSet<string> Complaints(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(CultureInfo.InvariantCulture))];

    private static string Texts(CSharpCompilation compilation) => string.Join('\n', compilation.SyntaxTrees.Select(static tree => $"//// {tree.FilePath}\n{tree}"));
}
