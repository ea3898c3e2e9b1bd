using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

// Columns and parameters of databases: what is stored in them, and how long it may be.
internal sealed partial class ValueReader
{
    private readonly Dictionary<ISymbol, ImmutableArray<(SyntaxNode At, int Length)>> limits = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Atom, SyntaxNode> sizes = [];

    /// <summary>A property receives a value: where it is mapped to a column, that is stored.</summary>
    private void NoteStored(IPropertySymbol? property, Value value, SyntaxNode valueSyntax)
    {
        if (property is not null && SymbolEqualityComparer.Default.Equals(watched.Member, property.OriginalDefinition))
        {
            watched.Value = watched.Value.Join(value);
        }

        if (!recording || property is null || source.PartsOf(property).IsEmpty || LengthNeeded(value) is not { } needed)
        {
            return;
        }

        property = property.OriginalDefinition;
        if (!limits.TryGetValue(property, out var declared))
        {
            limits[property] = declared = LimitsOf(property).ToImmutableArray();
        }

        foreach (var (at, length) in declared)
        {
            NoteLimit(at, length, needed, valueSyntax, isInDeclaration: true);
        }
    }

    // What is not certain to be stored whole says nothing.
    private static (int Length, bool IsText)? LengthNeeded(Value value) =>
        value.Atoms.Select(static atom => (atom as Blob ?? (atom as Composite)?.Part)?.History).OfType<BlobHistory>().Select(CiphertextLimit.LengthOf).FirstOrDefault(static needed => needed is not null);

    private void NoteLimit(SyntaxNode at, int length, (int Length, bool IsText) needed, SyntaxNode stored, bool isInDeclaration)
    {
        if (length > 0 && length < needed.Length)
        {
            var fix = CiphertextLimit.Raised(at, needed.Length);
            found.Limit(new CiphertextLimit(
                Place.OfLimit(at, stored, isInDeclaration),
                length,
                needed.Length,
                needed.IsText,
                fix is null ? CiphertextRemedy.None : new CiphertextRemedy(ImmutableDictionary<string, string?>.Empty.Add("Fix", fix), ImmutableArray<Location>.Empty)));
        }
    }

    private IEnumerable<(SyntaxNode At, int Length)> LimitsOf(IPropertySymbol property)
    {
        var attributes = property.GetAttributes().Select(LimitOf).Where(static limit => limit.At is not null).Select(static limit => (At: limit.At!, limit.Length)).ToArray();
        var fluent = FluentLimitsOf(property).ToArray();

        // A type without a length is the column's type whatever the length besides it.
        var hasUnlimitedType = attributes.Concat(fluent).Any(static limit => limit.Length == 0);
        return attributes.Concat(hasUnlimitedType ? [] : fluent).Where(static limit => limit.Length > 0);
    }

    private (SyntaxNode? At, int Length) LimitOf(AttributeData attribute)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } || attribute.AttributeClass is not { } type)
        {
            return default;
        }

        if (type.Name is "MaxLengthAttribute" or "StringLengthAttribute" or "LengthAttribute" && BclTypes.IsIn(type.ContainingNamespace, "System.ComponentModel.DataAnnotations"))
        {
            var index = type.Name == "LengthAttribute" ? 1 : 0;
            return attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index].Value is int length && attribute.AttributeConstructor is { } constructor
                && ArgumentFor(constructor.Parameters[index], arguments) is { } given ? (given.Expression, length) : default;
        }

        if (type.Name == "ColumnAttribute" && BclTypes.IsIn(type.ContainingNamespace, "System.ComponentModel.DataAnnotations.Schema")
            && arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "TypeName") is { } named
            && attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "TypeName").Value.Value is string columnType)
        {
            return (named.Expression, CiphertextLimit.LengthIn(columnType) ?? 0);
        }

        return default;
    }

    // Named arguments stand in any order.
    private static AttributeArgumentSyntax? ArgumentFor(IParameterSymbol parameter, SeparatedSyntaxList<AttributeArgumentSyntax> arguments) =>
        arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name) ?? arguments.ElementAtOrDefault(parameter.Ordinal);

    // EF Core's builder: Property(x => x.Blob).HasMaxLength(255).
    private IEnumerable<(SyntaxNode At, int Length)> FluentLimitsOf(IPropertySymbol property)
    {
        foreach (var member in code.MembersNaming(property.Name, Columns.Methods).Where(static member => !Nesting.IsTooDeep(member)))
        {
            var model = source.ModelOf(member.SyntaxTree);
            foreach (var call in member.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasMaxLength" or "HasColumnType" } access, ArgumentList.Arguments: [{ Expression: var argument }, ..] }
                    && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingNamespace: { } space } && BclTypes.Root(space) == "Microsoft"
                    && ConfiguredProperty(access.Expression, model, 0) is { } configured && SymbolEqualityComparer.Default.Equals(configured.OriginalDefinition, property)
                    && model.GetConstantValue(Bare(argument), cancellation) is { HasValue: true, Value: { } value })
                {
                    yield return (argument, value as int? ?? CiphertextLimit.LengthIn(value.ToString()) ?? 0);
                }
            }
        }
    }

    // What is left of a constant that was written with more than it needs.
    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bare(parenthesized.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } certain => Bare(certain.Left),
        _ => expression,
    };

    // The property that a builder is for, back along the chain of its calls, and once to where a variable was set.
    private ISymbol? ConfiguredProperty(ExpressionSyntax builder, SemanticModel model, int nesting)
    {
        while (builder is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            if (access.Name.Identifier.ValueText == "Property" && call.ArgumentList.Arguments is [{ Expression: var selector }, ..])
            {
                if (selector is LambdaExpressionSyntax { Body: ExpressionSyntax body })
                {
                    return model.GetSymbolInfo(body, cancellation).Symbol;
                }

                return model.GetConstantValue(selector, cancellation).Value is string name && model.GetTypeInfo(access.Expression, cancellation).Type is INamedTypeSymbol { TypeArguments: [var entity] }
                    ? entity.GetMembers(name).FirstOrDefault()
                    : null;
            }

            builder = access.Expression;
        }

        return nesting == 0 && model.GetSymbolInfo(builder, cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? ConfiguredProperty(value, model, 1)
            : null;
    }

    private static bool IsSqlParameter(ITypeSymbol? type) =>
        type is not null && (BclTypes.DerivesFrom(type, "System.Data.Common", "DbParameter")
            || BclTypes.Is(type, "System.Data", "IDbDataParameter") || BclTypes.Is(type, "System.Data", "IDataParameter")
            || type.Name is "SqlParameter" or "NpgsqlParameter" or "MySqlParameter" or "OracleParameter" or "SqliteParameter"
            || BclTypes.Is(type, "Dapper", "DbString"));

    // A parameter that a command makes or adds; and one that Dapper is given in parts.
    private Value? InvokeSql(IInvocationOperation invocation, Value[] values, Frame frame)
    {
        var method = invocation.TargetMethod;
        if (method.Name == "Add" && BclTypes.Is(method.ContainingType, "Dapper", "DynamicParameters"))
        {
            SqlParameter(invocation.Syntax, null, invocation.Arguments, method, values, frame);
            return null;
        }

        return IsSqlParameter(invocation.Type) && method.Name is "Add" or "CreateParameter" && !method.Parameters.Any(static parameter => IsSqlParameter(parameter.Type))
            ? SqlParameter(invocation.Syntax, invocation.Type, invocation.Arguments, method, values, frame)
            : null;
    }

    private Value SqlParameter(SyntaxNode site, ITypeSymbol? type, ImmutableArray<IArgumentOperation> arguments, IMethodSymbol method, Value[] values, Frame frame)
    {
        var parameter = Value.Of(Allocate(site, type, frame));
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { Name: "size" or "value" } named && argument.ArgumentKind == ArgumentKind.Explicit)
            {
                AssignSqlParameter(parameter, named.Name == "size" ? "Size" : "Value", At(values, named.Ordinal), argument.Value.Syntax);
            }
        }

        return parameter;
    }

    private void AssignSqlParameter(Value receiver, string property, Value value, SyntaxNode valueSyntax)
    {
        if (property is "Value" or "SqlValue")
        {
            Keep(value, valueSyntax);
        }

        var name = property is "Size" or "Length" ? "Size" : property == "SqlValue" ? "Value" : property;
        Store(receiver, name, value);
        foreach (var parameter in receiver.Atoms.OfType<Instance>())
        {
            if (name == "Size")
            {
                sizes[parameter] = valueSyntax;
            }

            if (!recording || current.Get(new Slot(parameter, "Size"))?.SingleConstant is not int size || !sizes.TryGetValue(parameter, out var at) || current.Get(new Slot(parameter, "Value")) is not { } stored)
            {
                continue;
            }

            // What a parameter of the method brings is known where it is called.
            found.HandOn();
            if (LengthNeeded(stored) is { } needed)
            {
                NoteLimit(at, size, needed, valueSyntax, isInDeclaration: false);
            }
        }
    }
}
