using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>Compilations of many programs of the catalogue at once, each in a namespace of its own.</summary>
internal static class CombinedPrograms
{
    // Test libraries are known by their namespaces.
    private static readonly string[] WellKnown = ["Moq", "NSubstitute", "FakeItEasy", "Xunit"];

    private static readonly Lazy<CSharpCompilation[]> Few = new(static () => Of(30, 2));

    private static readonly string[] Repeats = Environment.GetEnvironmentVariable("MRK_REPEATS")?.Split(':') ?? [];

    /// <summary>Two compilations of some thirty programs each.</summary>
    public static CSharpCompilation[] Some => Few.Value;

    /// <summary>Those to be repeated: some, or all in one where <c>MRK_REPEATS</c> is such as <c>20:all</c>.</summary>
    public static CSharpCompilation[] Repeated => Repeats is [_, "all"] ? Of(int.MaxValue, 1) : Some;

    /// <summary>How often, by <c>MRK_REPEATS</c>.</summary>
    public static int RepetitionsOr(int few) => Repeats is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : few;

    /// <summary>The same, with trees and symbols of its own, of which nothing is known yet.</summary>
    public static CSharpCompilation Fresh(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)));

    public static CSharpCompilation[] Of(int together, int groups)
    {
        var files = CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases")).Where(static file => !file.IsProgram).DistinctBy(static file => file.Name).ToArray();
        new Random(20261124).Shuffle(files);
        var host = CSharpCompilation.Create(
            "Many",
            references: TestReferences.All,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        host.GetSpecialType(SpecialType.System_Object);
        var compilations = new List<CSharpCompilation>();
        foreach (var group in files.Chunk(together).Take(groups))
        {
            var whole = host;
            var number = 0;
            foreach (var file in group)
            {
                var parts = file.Files.Select(part => MarkedProgram.Parse($"{file.Name}/{part.Name}", InNamespace(part.Text, $"Case{number}"))).ToArray();
                number++;

                // Few programs mind the namespace.
                if (!host.AddSyntaxTrees(parts).GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                    && !parts.Any(static part => part.GetCompilationUnitRoot().Usings.Any(static line => line.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
                    && !file.Files.Any(static part => WellKnown.Any(known => part.Text.Contains("namespace " + known, StringComparison.Ordinal))))
                {
                    whole = whole.AddSyntaxTrees(parts);
                }
            }

            Assert.True(whole.SyntaxTrees.Length >= group.Length / 2, "Too few programs were put together.");
            compilations.Add(whole);
        }

        return [.. compilations];
    }

    // The program's own namespaces go into another one; its usings stay at the top.
    private static string InNamespace(string text, string name)
    {
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();
        var result = new StringBuilder(text);
        if (root.Members.FirstOrDefault() is FileScopedNamespaceDeclarationSyntax space)
        {
            return result.Insert(space.Name.SpanStart, name + ".").ToString();
        }

        foreach (var block in root.Members.OfType<NamespaceDeclarationSyntax>().Reverse())
        {
            result.Insert(block.Name.SpanStart, name + ".");
        }

        return root.Members is [NamespaceDeclarationSyntax, ..] || root.Members.Count == 0
            ? result.ToString()
            : result.Append("\n}\n").Insert(root.Members[0].FullSpan.Start, $"\nnamespace {name}\n{{\n").ToString();
    }
}
