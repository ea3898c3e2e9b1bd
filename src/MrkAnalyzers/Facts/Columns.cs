using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

/// <summary>Declarations of how long a column is, recognised by name alone.</summary>
internal static class Columns
{
    /// <summary>The methods of EF Core that do so.</summary>
    public static readonly NameSet Methods = new(["HasMaxLength", "HasColumnType"]);

    private static readonly ImmutableHashSet<string> Attributes = ImmutableHashSet.Create(StringComparer.Ordinal, "MaxLength", "StringLength", "Length", "Column");

    /// <summary>The properties for which a code block declares a length, each with the type that it is declared in, if that is known.</summary>
    public static IEnumerable<(string Property, string? Type)> DeclaredIn(SyntaxNode block, Func<SyntaxTree, TreeMap> treeMap) => block switch
    {
        PropertyDeclarationSyntax property => AreIn(property.AttributeLists) ? [(property.Identifier.ValueText, (property.Parent as TypeDeclarationSyntax)?.Identifier.ValueText)] : [],
        RecordDeclarationSyntax { ParameterList.Parameters: var parameters } record => parameters.Where(static parameter => AreIn(parameter.AttributeLists)).Select(parameter => (parameter.Identifier.ValueText, (string?)record.Identifier.ValueText)),
        BaseMethodDeclarationSyntax or CompilationUnitSyntax when treeMap(block.SyntaxTree).MayContain(Methods) => ConfiguredIn(block).Distinct().Select(static name => (name, (string?)null)),
        _ => [],
    };

    private static bool AreIn(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (attribute.ArgumentList is { Arguments.Count: > 0 } && Attributes.Contains(NameOf(attribute.Name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string NameOf(NameSyntax name)
    {
        var last = CodeMap.LastName(name);
        return last.EndsWith("Attribute", StringComparison.Ordinal) ? last.Substring(0, last.Length - "Attribute".Length) : last;
    }

    // Property(x => x.Name), Property("Name"), Property(nameof(Type.Name)).
    private static IEnumerable<string> ConfiguredIn(SyntaxNode block) =>
        from call in block.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Property" } && call.ArgumentList.Arguments.Count > 0
        let selector = call.ArgumentList.Arguments[0].Expression
        let name = selector is LiteralExpressionSyntax literal ? literal.Token.ValueText : selector.DescendantNodes().OfType<IdentifierNameSyntax>().LastOrDefault()?.Identifier.ValueText
        where name is not null
        select name;
}
