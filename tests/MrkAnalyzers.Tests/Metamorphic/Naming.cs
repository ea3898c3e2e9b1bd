using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>Other names, and other ways to write a name.</summary>
internal static class Naming
{
    public static readonly ImmutableArray<Rewrite> All =
    [
        new("rename locals", static file => Rename(file, static symbol => symbol is ILocalSymbol or IRangeVariableSymbol)),
        new("rename parameters", static file => Rename(file, static symbol => symbol is IParameterSymbol { IsThis: false, ContainingType.IsRecord: false } && symbol.Name != "value")),
        new("rename private members", static file => Rename(file, static symbol => symbol is IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol && symbol.DeclaredAccessibility == Accessibility.Private && !IsExplicit(symbol))),
        new("rename local functions", static file => Rename(file, static symbol => symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction })),
        new("rename types", RenameTypes),
        new("qualify members with this", QualifyWithThis),
        new("drop this", DropThis),
        new("write out type names", WriteOutTypeNames),
        new("name arguments", NameArguments),
        new("name and turn arguments round", TurnArgumentsRound),
    ];

    private static bool IsExplicit(ISymbol symbol) => symbol is IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 } or IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 };

    private static bool IsInSource(ISymbol symbol) => !symbol.IsImplicitlyDeclared && symbol.DeclaringSyntaxReferences.Length > 0;

    private static IEnumerable<ImmutableArray<Edit>> Rename(CodeFile file, Func<ISymbol, bool> isMeant)
    {
        foreach (var (symbol, places) in Places(file.Compilation, isMeant))
        {
            if (symbol.DeclaringSyntaxReferences[0].SyntaxTree.FilePath == file.Name)
            {
                yield return [.. places.Select(token => new Edit(token.SyntaxTree!.FilePath, token.Span, "renamed" + token.ValueText.TrimStart('_')))];
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> RenameTypes(CodeFile file)
    {
        foreach (var (symbol, places) in Places(file.Compilation, static symbol => symbol is INamedTypeSymbol { IsExtension: false }))
        {
            if (symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree.FilePath == file.Name))
            {
                yield return [.. places.Distinct().Select(token => new Edit(token.SyntaxTree!.FilePath, token.Span, "Renamed" + token.ValueText))];
            }
        }
    }

    private static IEnumerable<(ISymbol Symbol, List<SyntaxToken> Places)> Places(CSharpCompilation compilation, Func<ISymbol, bool> isMeant)
    {
        var places = new Dictionary<ISymbol, List<SyntaxToken>>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                var (symbol, token) = node switch
                {
                    SimpleNameSyntax name => (model.GetSymbolInfo(name).Symbol, name.Identifier),
                    VariableDeclaratorSyntax variable => (model.GetDeclaredSymbol(variable), variable.Identifier),
                    ParameterSyntax parameter => (model.GetDeclaredSymbol(parameter), parameter.Identifier),
                    MethodDeclarationSyntax method => (model.GetDeclaredSymbol(method), method.Identifier),
                    PropertyDeclarationSyntax property => (model.GetDeclaredSymbol(property), property.Identifier),
                    LocalFunctionStatementSyntax function => (model.GetDeclaredSymbol(function), function.Identifier),
                    SingleVariableDesignationSyntax designation => (model.GetDeclaredSymbol(designation), designation.Identifier),
                    ForEachStatementSyntax loop => (model.GetDeclaredSymbol(loop), loop.Identifier),
                    CatchDeclarationSyntax caught => (model.GetDeclaredSymbol(caught), caught.Identifier),
                    FromClauseSyntax from => (model.GetDeclaredSymbol(from), from.Identifier),
                    BaseTypeDeclarationSyntax type => (model.GetDeclaredSymbol(type), type.Identifier),
                    DelegateDeclarationSyntax type => (model.GetDeclaredSymbol(type), type.Identifier),
                    ConstructorDeclarationSyntax constructor => (model.GetDeclaredSymbol(constructor)?.ContainingType, constructor.Identifier),
                    DestructorDeclarationSyntax destructor => (model.GetDeclaredSymbol(destructor)?.ContainingType, destructor.Identifier),
                    _ => default((ISymbol?, SyntaxToken)),
                };

                symbol = symbol is IMethodSymbol called ? called.ReducedFrom ?? called.PartialDefinitionPart ?? called : symbol;
                symbol = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var constructed } ? constructed : symbol;
                symbol = symbol?.OriginalDefinition;
                if (symbol is not null && !token.Span.IsEmpty && IsInSource(symbol) && isMeant(symbol) && token.ValueText == symbol.Name)
                {
                    if (!places.TryGetValue(symbol, out var known))
                    {
                        places[symbol] = known = [];
                    }

                    known.Add(token);
                }
            }
        }

        return places.Select(static pair => (pair.Key, pair.Value));
    }

    private static IEnumerable<ImmutableArray<Edit>> QualifyWithThis(CodeFile file) =>
        file.Nodes<IdentifierNameSyntax>()
            .Where(static name => name.Parent is not (MemberAccessExpressionSyntax or QualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax or SubpatternSyntax or AliasQualifiedNameSyntax or MemberBindingExpressionSyntax)
                || (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name))
            .Where(static name => name.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment || assignment.Left != name)
            .Where(name => file.Model.GetSymbolInfo(name).Symbol is { IsStatic: false, Kind: SymbolKind.Field or SymbolKind.Property or SymbolKind.Method } symbol && symbol is not IMethodSymbol { MethodKind: MethodKind.LocalFunction })
            .Select(name => ImmutableArray.Create(file.Insert(name.SpanStart, "this.")));

    private static IEnumerable<ImmutableArray<Edit>> DropThis(CodeFile file) =>
        file.Nodes<MemberAccessExpressionSyntax>()
            .Where(access => access.Expression is ThisExpressionSyntax && file.Model.LookupSymbols(access.SpanStart, name: access.Name.Identifier.ValueText) is [var visible]
                && SymbolEqualityComparer.Default.Equals(visible, file.Model.GetSymbolInfo(access).Symbol))
            .Select(access => ImmutableArray.Create(file.Delete(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(access.SpanStart, access.Name.SpanStart))));

    private static IEnumerable<ImmutableArray<Edit>> WriteOutTypeNames(CodeFile file) =>
        file.Nodes<SimpleNameSyntax>()
            .Where(static name => name.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax or UsingDirectiveSyntax or BaseNamespaceDeclarationSyntax or NameEqualsSyntax or AttributeSyntax)
                && name is not IdentifierNameSyntax { IsVar: true }
                && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
                && !name.Ancestors().Any(static node => node is UsingDirectiveSyntax or CrefSyntax))
            .Where(name => file.Model.GetSymbolInfo(name).Symbol is INamedTypeSymbol { SpecialType: SpecialType.None, ContainingType: null })
            .Select(name => ImmutableArray.Create(new Edit(file.Name, name.Span, CodeFile.Show((INamedTypeSymbol)file.Model.GetSymbolInfo(name).Symbol!))));

    private static IEnumerable<ImmutableArray<Edit>> NameArguments(CodeFile file) =>
        from list in file.Nodes<ArgumentListSyntax>()
        let names = ParametersOf(file, list)
        where names is { Length: > 0 }
        select list.Arguments.Select((argument, index) => file.Insert(file.Before(argument), names[index] + ": ")).ToImmutableArray();

    // The order of evaluation changes, too; arguments that do something stay.
    private static IEnumerable<ImmutableArray<Edit>> TurnArgumentsRound(CodeFile file) =>
        from list in file.Nodes<ArgumentListSyntax>()
        let names = ParametersOf(file, list)
        where names is { Length: > 1 } && list.Arguments.All(static argument => !argument.DescendantNodes().Any(static node => node is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or DeclarationExpressionSyntax))
        select ImmutableArray.Create(new Edit(file.Name, list.Arguments.Span, string.Join(", ", list.Arguments.Select((argument, index) => names[index] + ": " + file.TextOf(argument)).Reverse())));

    private static string[]? ParametersOf(CodeFile file, ArgumentListSyntax list)
    {
        if (list.Arguments.Any(static argument => argument.NameColon is not null)
            || list.Parent is not ExpressionSyntax call
            || file.IsInExpressionTree(list)
            || file.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || list.Arguments.Count > method.Parameters.Length
            || method.Parameters.Any(static parameter => parameter.IsParams))
        {
            return null;
        }

        return [.. method.Parameters.Take(list.Arguments.Count).Select(static parameter => SyntaxFacts.GetKeywordKind(parameter.Name) == SyntaxKind.None ? parameter.Name : "@" + parameter.Name)];
    }
}
