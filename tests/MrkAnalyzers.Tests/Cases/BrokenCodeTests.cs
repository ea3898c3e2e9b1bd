using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MrkAnalyzers.Tests.Cases;

/// <summary>
/// Code as it is while somebody types: every program of the catalogue with a token gone, doubled or swapped, or cut off anywhere. The analyzer must not crash on any.
/// <c>MRK_MUTANTS</c> sets how many are tried.
/// </summary>
public sealed class BrokenCodeTests
{
    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("MRK_MUTANTS"), out var count) ? count : 600;

    [Fact]
    public async Task Never_crashes_the_analyzer()
    {
        var files = CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases"));
        var random = new Random(20261124);
        for (var mutant = 0; mutant < Mutants; mutant++)
        {
            var file = files[mutant % files.Length];
            var compilation = file.Compile(TestReferences.All);
            var tree = compilation.SyntaxTrees[random.Next(compilation.SyntaxTrees.Length)];
            var broken = Break(tree.ToString(), random);
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(broken, (CSharpParseOptions)tree.Options, tree.FilePath));

            var crash = (await CaseFile.Analyze(compilation, new MrkAnalyzer())).FirstOrDefault(static diagnostic => diagnostic.Id == "AD0001");

            Assert.True(crash is null, $"{file.Name}, mutant {mutant}: {crash?.GetMessage()}\n{crash?.Descriptor.Description}\n{broken}");
        }
    }

    internal static string Break(string text, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(static token => !token.Span.IsEmpty).ToArray();
        if (tokens.Length < 4)
        {
            return text;
        }

        var one = tokens[random.Next(tokens.Length - 1)];
        var next = one.GetNextToken();
        return random.Next(4) switch
        {
            0 => text.Remove(one.SpanStart, one.Span.Length),
            1 => text.Insert(one.Span.End, " " + one.Text),
            2 => text[..one.SpanStart] + next.Text + " " + one.Text + text[next.Span.End..],
            _ => text[..one.Span.End],
        };
    }
}
