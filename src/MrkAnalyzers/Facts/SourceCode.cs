using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

/// <summary>
/// The bodies and initialisers of one compilation as control flow graphs, made when first asked for and kept as long as the compilation. Thread-safe.
/// </summary>
internal sealed class SourceCode
{
    private readonly Compilation compilation;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly ConcurrentDictionary<SyntaxNode, ControlFlowGraph?> graphs = new();

    public SourceCode(Compilation compilation, Work work) => (this.compilation, Work) = (compilation, work);

    public Work Work { get; }

    /// <summary>
    /// Where something is declared in this compilation. In an editor, what another project declares has its source as well; it is taken for what a build sees of it, a library.
    /// </summary>
    public ImmutableArray<SyntaxReference> PartsOf(ISymbol? symbol) =>
        symbol is not null && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly) ? symbol.DeclaringSyntaxReferences : ImmutableArray<SyntaxReference>.Empty;

    /// <summary>The graph of a method's, accessor's or constructor's body; null for what has no body in source.</summary>
    public ControlFlowGraph? BodyOf(IMethodSymbol method, CancellationToken cancellation)
    {
        var declaration = PartsOf(method.PartialImplementationPart ?? method).FirstOrDefault()?.GetSyntax(cancellation);
        return declaration switch
        {
            BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or CompilationUnitSyntax => GraphOf(declaration, cancellation),
            // A primary constructor has a body only where it passes arguments to a base.
            TypeDeclarationSyntax type when type.BaseList?.Types.Any(SyntaxKind.PrimaryConstructorBaseType) == true => GraphOf(type, cancellation),
            _ => null,
        };
    }

    /// <summary>The graph of a field's or property's initialiser; null where there is none.</summary>
    public ControlFlowGraph? InitializerOf(ISymbol member, CancellationToken cancellation)
    {
        foreach (var reference in PartsOf(member))
        {
            var initializer = reference.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };

            if (initializer is not null)
            {
                return GraphOf(initializer, cancellation);
            }
        }

        return null;
    }

    /// <summary>The graphs of the code that a declaration holds: a body, or initialisers.</summary>
    public IEnumerable<ControlFlowGraph> GraphsOf(SyntaxNode declaration, CancellationToken cancellation)
    {
        IEnumerable<SyntaxNode?> nodes = declaration switch
        {
            PropertyDeclarationSyntax property => [property.ExpressionBody, property.Initializer],
            IndexerDeclarationSyntax indexer => [indexer.ExpressionBody],
            VariableDeclaratorSyntax variable => [variable.Initializer],
            BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax or ArrowExpressionClauseSyntax => [declaration],
            TypeDeclarationSyntax type when type.BaseList?.Types.Any(SyntaxKind.PrimaryConstructorBaseType) == true => [type],
            _ => [],
        };

        return nodes.OfType<SyntaxNode>().Select(node => GraphOf(node, cancellation)).OfType<ControlFlowGraph>();
    }

    /// <summary>The method, field or property whose code a declaration holds.</summary>
    public ISymbol? OwnerOf(SyntaxNode declaration, CancellationToken cancellation)
    {
        var symbol = ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation);
        return symbol is INamedTypeSymbol type ? type.InstanceConstructors.FirstOrDefault(constructor => PartsOf(constructor).Any(reference => reference.Span == declaration.Span)) : symbol;
    }

    public SemanticModel ModelOf(SyntaxTree tree) =>
#pragma warning disable RS1030 // A flow that crosses files needs the other file's model; one is kept for each tree of the compilation
        models.GetOrAdd(tree, key => compilation.GetSemanticModel(key));
#pragma warning restore RS1030

    /// <summary>Adds the model that the driver has bound already, so that nothing is bound twice.</summary>
    public void Use(SemanticModel model) => models.TryAdd(model.SyntaxTree, model);

    private ControlFlowGraph? GraphOf(SyntaxNode node, CancellationToken cancellation)
    {
        if (graphs.TryGetValue(node, out var graph))
        {
            return graph;
        }

        if (Nesting.IsTooDeep(node))
        {
            return graphs.GetOrAdd(node, (ControlFlowGraph?)null);
        }

        Work.Bound();
        graph = ModelOf(node.SyntaxTree).GetOperation(node, cancellation) switch
        {
            IMethodBodyOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellation),
            IConstructorBodyOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellation),
            IBlockOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellation),
            IFieldInitializerOperation { Parent: null } initializer => ControlFlowGraph.Create(initializer, cancellation),
            IPropertyInitializerOperation { Parent: null } initializer => ControlFlowGraph.Create(initializer, cancellation),
            _ => null,
        };

        return graphs.GetOrAdd(node, graph);
    }
}
