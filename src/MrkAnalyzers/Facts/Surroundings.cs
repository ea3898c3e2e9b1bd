using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>
/// The code around a place that a fix edits: what is within reach there, and what nothing may need once the edit is made. Fixes never analyse, so this is found out for them here;
/// only for findings, as it asks the semantic model anew.
/// </summary>
internal sealed class Surroundings(KmsSdk sdk, SourceCode source, CancellationToken cancellation)
{
    public ISymbol? SymbolOf(SyntaxNode node) => source.ModelOf(node.SyntaxTree).GetSymbolInfo(node, cancellation).Symbol;

    public ITypeSymbol? TypeOf(SyntaxNode expression) => source.ModelOf(expression.SyntaxTree).GetTypeInfo(expression, cancellation).Type;

    /// <summary>How a type is written at a place, as short as can be.</summary>
    public string NameOf(ITypeSymbol type, SyntaxNode at) => type.ToMinimalDisplayString(source.ModelOf(at.SyntaxTree), at.SpanStart);

    /// <summary>How <see cref="System.Convert"/> is written at a place, where a member or another type may have its name.</summary>
    public string NameOfConvert(SyntaxNode at)
    {
        var model = source.ModelOf(at.SyntaxTree);
        return model.LookupSymbols(at.SpanStart, name: "Convert") is [INamedTypeSymbol type] && BclTypes.Is(type, "System", "Convert") ? "Convert"
            : model.LookupSymbols(at.SpanStart, name: "System") is [INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }] ? "System.Convert"
            : "global::System.Convert";
    }

    /// <summary>
    /// The name of an <c>IConfiguration</c> that can be used at a place: a field, else a property, else a parameter, else a local, and the first by name among several. Null where there is none.
    /// </summary>
    public string? ConfigurationAt(SyntaxNode at) => sdk.KnowsConfiguration ? VariableAt(at, IsConfiguration) : null;

    /// <summary>The name of a <c>MultiRegionKey</c>, of the Runtime's, that can be used at a place. Null where there is none.</summary>
    public string? MultiRegionKeyAt(SyntaxNode at) => VariableAt(at, static (type, annotation) => annotation != NullableAnnotation.Annotated && BclTypes.Is(type, "MrkAnalyzers.Runtime", "MultiRegionKey"));

    /// <summary>The declaration of the one variable that a call's result is put into, awaited or not; null where it goes elsewhere.</summary>
    public LocalDeclarationStatementSyntax? DeclarationOf(SyntaxNode call)
    {
        var node = call;
        while (node.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } })
        {
            node = node.Parent;
        }

        return node is AwaitExpressionSyntax && node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement } } }
            ? statement
            : null;
    }

    private string? VariableAt(SyntaxNode at, Func<ITypeSymbol, NullableAnnotation, bool> isWanted)
    {
        var model = source.ModelOf(at.SyntaxTree);
        var candidates = Reachable(at, model).Where(symbol => IsUsable(symbol, isWanted)).ToArray();
        foreach (var candidate in candidates.OrderBy(Rank).ThenBy(static symbol => symbol.Name, StringComparer.Ordinal))
        {
            // What another declaration hides cannot be called by its name.
            if (model.LookupSymbols(at.SpanStart, name: candidate.Name) is [var visible] && SymbolEqualityComparer.Default.Equals(visible.OriginalDefinition, candidate.OriginalDefinition))
            {
                return SyntaxFacts.GetKeywordKind(candidate.Name) == SyntaxKind.None ? candidate.Name : "@" + candidate.Name;
            }
        }

        return null;

        static int Rank(ISymbol symbol) => symbol.Kind switch
        {
            SymbolKind.Field => 0,
            SymbolKind.Property => 1,
            SymbolKind.Parameter => 2,
            _ => 3,
        };
    }

    /// <summary>
    /// The declarations of locals and of private fields that an expression names, each with its assignments, and of those that its values name: useless once the expression is gone,
    /// unless something else names them.
    /// </summary>
    public ImmutableArray<Location> DeclarationsBehind(SyntaxNode expression)
    {
        var found = new List<SyntaxNode>();
        AddDeclarationsBehind(expression, found);
        return found.Select(static node => node.GetLocation()).ToImmutableArray();
    }

    /// <summary>
    /// Whether the compiler would warn of a variable that is left unused or only written once an expression is gone, and with it all values of a property: the fix cannot take
    /// every variable along.
    /// </summary>
    public bool WouldLeaveWarning(SyntaxNode dropped, string property = "")
    {
        foreach (var variable in dropped.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(SymbolOf).OfType<ISymbol>())
        {
            // Looked for at most once, and only where it matters: the scope may be a type of many members.
            IdentifierNameSyntax[]? names = null;
            IdentifierNameSyntax[] Others() => names ??= NamesOf(variable).Where(name => !dropped.Span.Contains(name.Span) && !IsValueOf(name, property)).ToArray();
            var isStuck = variable switch
            {
                // Unread, and part of the type's surface.
                IParameterSymbol parameter => IsPrimary(parameter) && !parameter.ContainingType.IsRecord && Others().Length == 0,

                // Calls stay, but the compiler sees no use in a tuple of what they give.
                ILocalSymbol when DeclaratorOf(variable) is { Initializer.Value: TupleExpressionSyntax tuple } =>
                    Others().Length == 0 && tuple.DescendantNodes().Any(static part => part is InvocationExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax),
                IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsConst: false } or ILocalSymbol =>
                    DeclaratorOf(variable) is { } declarator
                    && (declarator.Initializer is null || IsConstant(declarator.Initializer.Value))
                    && (Others().Length == 0 ? !IsRemovable(declarator) : Array.TrueForAll(Others(), name => WriteTo(name) is { } write && IsConstant(write.Right)) && !Array.TrueForAll(Others(), static name => IsStatement(WriteTo(name)))),
                _ => false,
            };

            // What a declaration that goes with it names may be left unused in turn.
            if (isStuck || (variable is ILocalSymbol && DeclaratorOf(variable) is { Initializer.Value: var initial } removed && IsRemovable(removed) && Array.TrueForAll(Others(), static name => IsStatement(WriteTo(name))) && WouldLeaveWarning(initial)))
            {
                return true;
            }
        }

        return false;
    }

    private void AddDeclarationsBehind(SyntaxNode expression, List<SyntaxNode> found)
    {
        foreach (var variable in expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(SymbolOf))
        {
            if (variable is ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
                && DeclaratorOf(variable) is { } declarator
                && IsRemovable(declarator)
                && !found.Contains(declarator))
            {
                found.Add(declarator);
                var writes = NamesOf(variable).Select(WriteTo).OfType<AssignmentExpressionSyntax>().Where(write => IsStatement(write) && IsConstant(write.Right)).ToArray();
                found.AddRange(writes);
                foreach (var value in writes.Select(static write => write.Right).Prepend(declarator.Initializer?.Value).OfType<ExpressionSyntax>())
                {
                    AddDeclarationsBehind(value, found);
                }
            }
        }
    }

    // By spelling alone, wherever the variable can be named.
    private IEnumerable<IdentifierNameSyntax> NamesOf(ISymbol variable)
    {
        var scopes = variable is ILocalSymbol
            ? source.PartsOf(variable).Select(reference => reference.GetSyntax(cancellation).FirstAncestorOrSelf<StatementSyntax>()?.Parent).Select(static scope => scope is GlobalStatementSyntax ? scope.Parent : scope)
            : source.PartsOf(variable.ContainingType).Select(reference => reference.GetSyntax(cancellation));
        var names = new NameSet([variable.Name]);
        return scopes.OfType<SyntaxNode>().SelectMany(scope => NamesIn(scope, names));
    }

    // The text is looked through first: a scope may be long, and its nodes are made as they are visited. A word in a comment leads to the token after it, and is no name.
    private static IEnumerable<IdentifierNameSyntax> NamesIn(SyntaxNode scope, NameSet names) =>
        TextIndex.Find(scope.SyntaxTree.GetText(), names).Select(static found => found.Position).Where(position => scope.Span.Contains(position))
            .Select(position => (Position: position, Token: scope.FindToken(position))).Where(static found => found.Token.Span.Contains(found.Position))
            .Select(static found => found.Token.Parent).OfType<IdentifierNameSyntax>();

    private static AssignmentExpressionSyntax? WriteTo(IdentifierNameSyntax name)
    {
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member ? member : name;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == target ? assignment : null;
    }

    private static bool IsStatement(AssignmentExpressionSyntax? assignment) => assignment?.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax };

    private bool IsConstant(SyntaxNode expression) => source.ModelOf(expression.SyntaxTree).GetConstantValue(expression, cancellation).HasValue;

    private bool IsPrimary(IParameterSymbol parameter) =>
        source.PartsOf(parameter.ContainingSymbol).Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax);

    private static bool IsValueOf(IdentifierNameSyntax name, string property) =>
        name.Parent is AssignmentExpressionSyntax assignment && assignment.Right == name
        && ((assignment.Left as MemberAccessExpressionSyntax)?.Name ?? assignment.Left) is IdentifierNameSyntax left && left.Identifier.ValueText == property;

    private static bool IsRemovable(VariableDeclaratorSyntax declarator) => declarator.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax local => local.UsingKeyword.IsKind(SyntaxKind.None),

        // Who else uses the field of a partial type cannot be seen in one file.
        FieldDeclarationSyntax { AttributeLists.Count: 0, Parent: TypeDeclarationSyntax type } => !type.Modifiers.Any(SyntaxKind.PartialKeyword),
        _ => false,
    };

    private VariableDeclaratorSyntax? DeclaratorOf(ISymbol? variable) =>
        source.PartsOf(variable) is [var reference] ? reference.GetSyntax(cancellation) as VariableDeclaratorSyntax : null;

    private static bool IsUsable(ISymbol symbol, Func<ITypeSymbol, NullableAnnotation, bool> isWanted) => symbol switch
    {
        IFieldSymbol { IsImplicitlyDeclared: false } field => isWanted(field.Type, field.NullableAnnotation),
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => isWanted(property.Type, property.NullableAnnotation),
        IParameterSymbol { RefKind: RefKind.None } parameter => isWanted(parameter.Type, parameter.NullableAnnotation),
        ILocalSymbol { RefKind: RefKind.None } local => isWanted(local.Type, NullableAnnotation.None),
        _ => false,
    };

    // A class of one's own may hide the indexer behind the interface, and a section's keys start anew.
    private bool IsConfiguration(ITypeSymbol type, NullableAnnotation annotation) =>
        annotation != NullableAnnotation.Annotated && sdk.IsConfiguration(type) && !BclTypes.Is(type, "Microsoft.Extensions.Configuration", "IConfigurationSection")
        && (type.TypeKind == TypeKind.Interface || BclTypes.IsIn(type.ContainingNamespace, "Microsoft.Extensions.Configuration"));

    private IEnumerable<ISymbol> Reachable(SyntaxNode at, SemanticModel model)
    {
        var isInInitializer = at.Ancestors().TakeWhile(static node => node is not StatementSyntax).Any(static node =>
            node is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } });
        var isStatic = false;
        var isNested = false;
        for (var symbol = model.GetEnclosingSymbol(at.SpanStart, cancellation); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (symbol is INamedTypeSymbol type)
            {
                // Lambdas and local functions of a struct cannot capture it.
                var reachesThis = !isStatic && !isInInitializer && !(isNested && type.IsValueType);
                for (var current = type; current is not null; current = current.BaseType)
                {
                    foreach (var member in current.GetMembers().Where(member => member.IsStatic || reachesThis))
                    {
                        yield return member;
                    }
                }

                var primary = type.InstanceConstructors.FirstOrDefault(constructor => source.PartsOf(constructor).Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax));
                if (primary is not null && !isStatic && !(isNested && type.IsValueType))
                {
                    foreach (var parameter in primary.Parameters)
                    {
                        yield return parameter;
                    }
                }

                yield break;
            }

            if (symbol is not IMethodSymbol method)
            {
                continue;
            }

            if (!isStatic || !isNested)
            {
                foreach (var variable in method.Parameters.Concat(LocalsBefore(at, method, model)))
                {
                    yield return variable;
                }
            }

            isStatic |= method.IsStatic;
            isNested |= method.MethodKind is MethodKind.LambdaMethod or MethodKind.LocalFunction;
        }
    }

    // Only such as are declared before, with a value that is not null. With `var` the type does not tell.
    private IEnumerable<ISymbol> LocalsBefore(SyntaxNode at, IMethodSymbol owner, SemanticModel model)
    {
        foreach (var scope in at.Ancestors())
        {
            var statements = scope switch
            {
                BlockSyntax block => block.Statements,
                SwitchSectionSyntax section => section.Statements,
                CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement),
                _ => Enumerable.Empty<StatementSyntax>(),
            };

            foreach (var variable in statements.OfType<LocalDeclarationStatementSyntax>().Where(statement => statement.Span.End <= at.SpanStart).SelectMany(static statement => statement.Declaration.Variables))
            {
                if (variable.Initializer is { Value: var value } && model.GetTypeInfo(value, cancellation).Nullability.FlowState != NullableFlowState.MaybeNull
                    && model.GetDeclaredSymbol(variable, cancellation) is ILocalSymbol local && SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, owner))
                {
                    yield return local;
                }
            }
        }
    }
}
