using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>Source code of tests and samples, in which documents find what they promise. Programs that tests analyse are not part of it.</summary>
internal static class Sources
{
    private static readonly string Cases = Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases") + Path.DirectorySeparatorChar;

    /// <summary>The source files below a folder of the repository.</summary>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj") && !(path.StartsWith(Cases, StringComparison.Ordinal) && Path.GetDirectoryName(path) + Path.DirectorySeparatorChar != Cases))
        .Order(StringComparer.Ordinal);

    /// <summary>Whether code stands in one of the files, token by token: comments and white space may differ.</summary>
    public static bool Have(string folder, string code)
    {
        var wanted = TokensOf(code);
        Assert.NotEmpty(wanted);
        return In(folder).Any(path =>
        {
            // Most files lack the longest word of it.
            var text = File.ReadAllText(path);
            if (!text.Contains(wanted.MaxBy(static token => token.Length) ?? "", StringComparison.Ordinal))
            {
                return false;
            }

            var tokens = TokensOf(text);
            return Enumerable.Range(0, Math.Max(0, tokens.Length - wanted.Length + 1)).Any(start => tokens.AsSpan(start, wanted.Length).SequenceEqual(wanted));
        });
    }

    /// <summary>Whether a filter of <c>dotnet test</c>, a part of a full name, leaves a test of the files.</summary>
    public static bool HaveTest(string folder, string filter) => In(folder).Any(path =>
        File.ReadAllText(path) is var text && text.Contains(filter, StringComparison.Ordinal)
            && CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Any(method => IsTest(method) && FullNameOf(method).Contains(filter, StringComparison.Ordinal)));

    /// <summary>Whether a string of the program is this.</summary>
    public static bool HaveString(string folder, string value) => In(folder).Any(path =>
        File.ReadAllText(path) is var text && text.Contains($"\"{value}\"", StringComparison.Ordinal)
            && CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == value));

    /// <summary>Whether a type or method has a name like this.</summary>
    public static bool HaveName(string folder, string part) => In(folder).Any(path =>
        File.ReadAllText(path) is var text && text.Contains(part, StringComparison.Ordinal)
            && CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().Any(node => node switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText.Contains(part, StringComparison.Ordinal),
                TypeDeclarationSyntax type => type.Identifier.ValueText.Contains(part, StringComparison.Ordinal),
                _ => false,
            }));

    private static string[] TokensOf(string code) => [.. CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens().Select(static token => token.Text).Where(static text => text.Length > 0)];

    private static bool IsTest(MethodDeclarationSyntax method) => method.AttributeLists.SelectMany(static list => list.Attributes)
        .Any(static attribute => attribute.Name.ToString() is var name && (name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal)));

    private static string FullNameOf(MethodDeclarationSyntax method) => string.Join('.', method.AncestorsAndSelf().Reverse().Select(static node => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax member => member.Identifier.ValueText,
        _ => "",
    }).Where(static name => name.Length > 0));
}
