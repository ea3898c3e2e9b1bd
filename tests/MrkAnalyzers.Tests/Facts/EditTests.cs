using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Facts;

/// <summary>One analyzer sees a project again and again while it is edited, and keeps what it knows of the files that stay: the findings are those of an analyzer that has seen nothing before.</summary>
public sealed class EditTests
{
    private static readonly CaseFile[] Projects =
        [.. CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases")).Where(static file => file.Files.Length > 1).Where(static (_, index) => index % 9 == 0)];

    public static TheoryData<string> Edits => ["a blank line", "a member removed", "a type twice", "everything removed", "a string changed"];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Finds_the_same_after_an_edit_as_in_a_new_project(string edit)
    {
        Assert.True(Projects.Length >= 4);
        var changed = 0;
        foreach (var project in Projects)
        {
            var analyzer = new MrkAnalyzer();
            var before = project.Compile(TestReferences.All);
            var expectedBefore = await Findings(before, new MrkAnalyzer());
            Assert.Equal(expectedBefore, await Findings(before, analyzer));
            foreach (var tree in before.SyntaxTrees)
            {
                var after = before.ReplaceSyntaxTree(tree, Edited(tree, edit));

                var expected = await Findings(after, new MrkAnalyzer());
                Assert.Equal(expected, await Findings(after, analyzer));
                Assert.Equal(expectedBefore, await Findings(before, analyzer));
                changed += expected.SequenceEqual(expectedBefore) ? 0 : 1;
            }
        }

        // The edits matter.
        Assert.True(changed > 0, $"{changed}");
    }

    [Fact]
    public async Task Finds_the_same_when_files_come_and_go()
    {
        var analyzer = new MrkAnalyzer();
        var whole = Projects[0].Compile(TestReferences.All);
        foreach (var project in Projects.Skip(1))
        {
            var larger = whole.AddSyntaxTrees(project.Compile(TestReferences.All).SyntaxTrees);
            Assert.Equal(await Findings(larger, new MrkAnalyzer()), await Findings(larger, analyzer));
            Assert.Equal(await Findings(whole, new MrkAnalyzer()), await Findings(whole, analyzer));
            whole = larger;
        }
    }

    private static SyntaxTree Edited(SyntaxTree tree, string edit)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var types = root.DescendantNodes().OfType<TypeDeclarationSyntax>();
        SyntaxNode changed = edit switch
        {
            "a blank line" => root.WithLeadingTrivia(root.GetLeadingTrivia().Insert(0, SyntaxFactory.LineFeed)),
            "a member removed" => types.SelectMany(static type => type.Members).LastOrDefault(static member => member is BaseMethodDeclarationSyntax) is { } last ? root.RemoveNode(last, SyntaxRemoveOptions.KeepNoTrivia)! : root,
            "a type twice" => types.FirstOrDefault() is { } first ? root.InsertNodesAfter(first, [first.WithIdentifier(SyntaxFactory.Identifier(first.Identifier.ValueText + "Again"))]) : root,
            "everything removed" => root.RemoveNodes(root.Members, SyntaxRemoveOptions.KeepNoTrivia)!,
            "a string changed" => root.ReplaceTokens(root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.StringLiteralToken)), static (_, token) => SyntaxFactory.Literal("x-" + token.ValueText).WithTriviaFrom(token)),
            _ => throw new ArgumentException(edit, nameof(edit)),
        };
        return tree.WithRootAndOptions(changed, tree.Options);
    }

    private static async Task<string[]> Findings(Compilation compilation, MrkAnalyzer analyzer) =>
        [.. (await CaseFile.Analyze(compilation, analyzer)).Select(static finding => $"{finding} {string.Join(" ", finding.AdditionalLocations)}").Order(StringComparer.Ordinal)];
}
