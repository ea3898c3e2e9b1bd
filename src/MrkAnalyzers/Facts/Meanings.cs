using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>
/// What names mean where their text tells too little. Each answer binds the body in which a name stands, so they are asked for few names only. Holds for one compilation; not thread-safe.
/// </summary>
internal sealed class Meanings(Compilation compilation, KmsSdk sdk)
{
    private readonly Dictionary<(SyntaxTree, string), Use[]> uses = [];
    private readonly Dictionary<TypeDeclarationSyntax, string[]> kin = [];

    /// <summary>Whether anything was asked. What was answered holds as long as no declaration changes.</summary>
    public bool WereAsked { get; private set; }

    /// <summary>The references of the compilation, on which answers depend as well.</summary>
    public IEnumerable<MetadataReference> References => compilation.References;

    /// <summary>Those of the positions in a file at which something stands that is the SDK's, or has the SDK's types in its signature.</summary>
    public IEnumerable<int> OfSdk(SyntaxTree tree, IEnumerable<int> positions)
    {
        WereAsked = true;
        var model = ModelOf(tree);
        return positions.Where(position => SymbolsAt(model, position).Any(sdk.Knows)).ToArray();
    }

    /// <summary>Where a file uses these names for members or types, each with the names of the types in which that is declared, or which they are.</summary>
    public ILookup<string, Use> UsesIn(TreeMap map, IReadOnlyCollection<string> names)
    {
        WereAsked = true;
        var unknown = names.Where(name => !uses.ContainsKey((map.Tree, name))).ToArray();
        if (unknown.Length > 0)
        {
            var model = ModelOf(map.Tree);
            var found = TextIndex.Find(map.Tree.GetText(), new NameSet(unknown)).ToLookup(static place => place.Name, static place => place.Position, StringComparer.Ordinal);
            foreach (var name in unknown)
            {
                uses[(map.Tree, name)] = found[name].SelectMany(position => UsesAt(model, position)).ToArray();
            }
        }

        return names.SelectMany(name => uses[(map.Tree, name)].Select(use => (name, use))).ToLookup(static pair => pair.name, static pair => pair.use, StringComparer.Ordinal);
    }

    /// <summary>The names of a type, its bases and its interfaces: through each of them its members can be called.</summary>
    public string[] KinOf(TypeDeclarationSyntax type)
    {
        if (!kin.TryGetValue(type, out var names))
        {
            WereAsked = true;
            kin[type] = names = ModelOf(type.SyntaxTree).GetDeclaredSymbol(type) is INamedTypeSymbol symbol ? NamesOf(symbol) : [type.Identifier.ValueText];
        }

        return names;
    }

#pragma warning disable RS1030 // A model of its own, dropped with what it bound: the members that turn out not to matter are most of them
    private SemanticModel ModelOf(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    private static IEnumerable<Use> UsesAt(SemanticModel model, int position) =>
        CodeMap.MemberAt(model.SyntaxTree, position, CancellationToken.None) is not { } member ? []
            : SymbolsAt(model, position).Select(static symbol => symbol switch
            {
                INamedTypeSymbol type => type,
                IParameterSymbol { ContainingSymbol: IMethodSymbol method } => method.ContainingType,
                IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
                _ => null,
            }).OfType<INamedTypeSymbol>().Select(type => new Use(member, type.Name, NamesOf(type)));

    private static IEnumerable<ISymbol> SymbolsAt(SemanticModel model, int position)
    {
        if (model.SyntaxTree.GetRoot().FindToken(position) is not { Parent: SimpleNameSyntax name } token || token.SpanStart != position || CodeMap.MemberAt(model.SyntaxTree, position, CancellationToken.None) is not { } member || Nesting.IsTooDeep(member))
        {
            return [];
        }

        var info = model.GetSymbolInfo(name);
        return info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols.ToArray();
    }

    private static string[] NamesOf(INamedTypeSymbol type)
    {
        var names = new List<string>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            names.Add(current.Name);
        }

        return [.. names, .. type.AllInterfaces.Select(static face => face.Name)];
    }
}

/// <summary>One use of a name.</summary>
/// <param name="Member">The member in which it stands.</param>
/// <param name="Type">The type in which what it means is declared, or which it is.</param>
/// <param name="Kin">The names of that type, its bases and its interfaces.</param>
internal sealed record Use(SyntaxNode Member, string Type, string[] Kin);
