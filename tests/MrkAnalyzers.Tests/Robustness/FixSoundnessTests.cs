using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MrkAnalyzers.Tests.Metamorphic;
using Xunit.Abstractions;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// Every fix that is offered for a finding, made: the compiler has nothing new to say, the finding is gone from its place, every comment is still there, and asking again changes nothing.
/// To all at once it does what it does to one after the other. <c>MRK_FIXES</c> sets how many programs are tried, as they are and rewritten; <c>all</c> takes the whole catalogue.
/// </summary>
public sealed class FixSoundnessTests(ITestOutputHelper output)
{
    private static readonly int Most = Environment.GetEnvironmentVariable("MRK_FIXES") is not { } wanted ? 24 : int.TryParse(wanted, out var count) ? count : int.MaxValue;

    // Programs in turns, so that a long run shows how far it has come.
    private const int Turns = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Leave_what_was_right_and_mend_what_was_wrong(int turn)
    {
        var faults = new ConcurrentBag<string>();
        var (tried, made) = (0, 0);
        var programs = SourcePool.Cases.Where(static program => program.Name.Contains("/Flags_", StringComparison.Ordinal)).ToArray();
        new Random(9).Shuffle(programs);
        await Parallel.ForEachAsync(programs.Take(Most).Where((_, index) => index % Turns == turn), async (program, _) =>
        {
            foreach (var compilation in await Forms(program))
            {
                var fixes = await Check(compilation, fault => faults.Add($"{program.Name}: {fault}"));
                Interlocked.Increment(ref tried);
                Interlocked.Add(ref made, fixes);
            }
        });

        output.WriteLine($"{tried} programs, {made} fixes made, {faults.Count} faults");
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults.Order(StringComparer.Ordinal)));
        Assert.NotEqual(0, made);
    }

    // As it is, and in one other form.
    private static async Task<IEnumerable<CSharpCompilation>> Forms(SourceProgram program)
    {
        var plain = program.Compile();
        var random = new Random(program.Name.Length);
        var marked = await MarkedProgram.Of(Cases.CaseFile.Read(Repository.PathOf(program.Name)), plain);
        var rewritten = Enumerable.Range(0, 3).Select(_ => Rewrite.All[random.Next(Rewrite.All.Length)].Apply(marked, random)).FirstOrDefault(static rewritten => rewritten is not null);
        return rewritten is null ? [plain] : [plain, rewritten.Compilation];
    }

    private static async Task<int> Check(CSharpCompilation compilation, Action<string> report)
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
                var oneByOne = await OneByOne(fix, key, compilation);
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
        var place = Moved(diagnostic.Location, after);
        var found = await Trial.Analyze(after);
        foreach (var same in found.Where(other => other.Id == diagnostic.Id && other.Location.SourceTree == place.Tree && other.Location.SourceSpan == place.Span && other.GetMessage(CultureInfo.InvariantCulture) == diagnostic.GetMessage(CultureInfo.InvariantCulture)))
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

    // One finding after the other, as somebody would who sees each.
    private static async Task<CSharpCompilation> OneByOne(CodeFixProvider fix, string? key, CSharpCompilation compilation)
    {
        for (var turn = 0; turn < 50; turn++)
        {
            using var workspace = new AdhocWorkspace();
            var solution = Trial.SolutionOf(workspace, compilation);
            CodeAction? chosen = null;
            foreach (var diagnostic in (await Trial.Analyze(compilation)).Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)).OrderBy(static diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan))
            {
                chosen ??= (await Trial.OffersOf(fix, solution, diagnostic)).FirstOrDefault(offer => offer.EquivalenceKey == key);
            }

            if (chosen is null)
            {
                break;
            }

            compilation = await After(compilation, solution, await Trial.Apply(chosen));
        }

        return compilation;
    }

    private static async Task<CSharpCompilation> After(CSharpCompilation compilation, Solution before, Solution after)
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

    // Where a place is after the edits in front of it.
    private static (SyntaxTree Tree, TextSpan Span) Moved(Location location, CSharpCompilation after)
    {
        var tree = after.SyntaxTrees.Single(tree => tree.FilePath == location.SourceTree!.FilePath);
        var delta = tree.GetText().GetTextChanges(location.SourceTree!.GetText()).Where(change => change.Span.End <= location.SourceSpan.Start).Sum(static change => (change.NewText?.Length ?? 0) - change.Span.Length);
        return (tree, new TextSpan(location.SourceSpan.Start + delta, location.SourceSpan.Length));
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

    private static HashSet<string> Complaints(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(CultureInfo.InvariantCulture))];

    private static string Texts(CSharpCompilation compilation) => string.Join('\n', compilation.SyntaxTrees.Select(static tree => $"//// {tree.FilePath}\n{tree}"));
}
