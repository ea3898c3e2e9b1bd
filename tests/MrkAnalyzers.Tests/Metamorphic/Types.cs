using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>The same type, declared in another way.</summary>
internal static class Types
{
    public static readonly ImmutableArray<Rewrite> All =
    [
        new("constructor to primary constructor", ConstructorToPrimary),
        new("primary constructor to constructor", PrimaryToConstructor),
        new("initialisers to constructor", InitializersToConstructor),
        new("constructor assignments to initialisers", ConstructorToInitializers),
        new("class to record", ClassToRecord),
        new("record to class", RecordToClass),
        new("field to property", FieldToProperty),
        new("property to field with accessor", PropertyToAccessor),
        new("put a base class between", BaseClass),
        new("constant to static field", ConstantToField),
    ];

    // Every statement of the only constructor assigns a parameter to a field.
    private static IEnumerable<ImmutableArray<Edit>> ConstructorToPrimary(CodeFile file)
    {
        foreach (var type in file.Nodes<ClassDeclarationSyntax>())
        {
            if (type.ParameterList is not null || type.Members.OfType<ConstructorDeclarationSyntax>().ToArray() is not [{ Initializer: null } constructor] || constructor.Modifiers.Any(SyntaxKind.StaticKeyword)
                || type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                continue;
            }

            var statements = constructor.Body?.Statements.Select(static statement => (statement as ExpressionStatementSyntax)?.Expression) ?? [constructor.ExpressionBody?.Expression];
            var edits = new List<Edit>
            {
                file.Insert(type.TypeParameterList?.Span.End ?? type.Identifier.Span.End, constructor.ParameterList.ToString()),
                file.Delete(TextSpan.FromBounds(file.Before(constructor), constructor.Span.End)),
            };
            foreach (var statement in statements)
            {
                if (statement is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && file.Model.GetSymbolInfo(assignment.Left).Symbol is { IsStatic: false } member
                    && member.DeclaringSyntaxReferences is [var reference] && reference.SyntaxTree.FilePath == file.Name)
                {
                    switch (reference.GetSyntax())
                    {
                        case VariableDeclaratorSyntax { Initializer: null } variable:
                            edits.Add(file.Insert(variable.Span.End, $" = {file.TextOf(assignment.Right)}"));
                            continue;
                        case PropertyDeclarationSyntax { Initializer: null, AccessorList: not null } property:
                            edits.Add(file.Insert(property.Span.End, $" = {file.TextOf(assignment.Right)};"));
                            continue;
                    }
                }

                edits.Clear();
                break;
            }

            if (edits.Count > 2)
            {
                yield return [.. edits];
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> PrimaryToConstructor(CodeFile file)
    {
        foreach (var type in file.Nodes<ClassDeclarationSyntax>())
        {
            if (type.ParameterList is not { Parameters.Count: > 0 } list || type.CloseBraceToken.Span.Length == 0 || type.BaseList?.Types.Any(static parent => parent is PrimaryConstructorBaseTypeSyntax) == true)
            {
                continue;
            }

            var edits = new List<Edit> { file.Delete(list.Span) };
            var body = new List<string>();
            foreach (var parameter in list.Parameters)
            {
                body.Add($"this.{parameter.Identifier} = {parameter.Identifier};");
            }

            var parameters = list.Parameters.Select(parameter => file.Model.GetDeclaredSymbol(parameter)).ToArray();
            foreach (var member in type.Members)
            {
                var initializer = member switch
                {
                    FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: { } value }] } => value,
                    PropertyDeclarationSyntax { Initializer: { } value } => value,
                    _ => null,
                };
                if (initializer?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => parameters.Contains(file.Model.GetSymbolInfo(name).Symbol, SymbolEqualityComparer.Default)) == true)
                {
                    var name = member is FieldDeclarationSyntax field ? field.Declaration.Variables[0].Identifier : ((PropertyDeclarationSyntax)member).Identifier;
                    body.Add($"this.{name} = {file.TextOf(initializer.Value)};");
                    edits.Add(file.Delete(member is PropertyDeclarationSyntax property ? TextSpan.FromBounds(initializer.SpanStart, property.SemicolonToken.Span.End) : TextSpan.FromBounds(initializer.SpanStart, file.SpanOf(initializer.Value).End)));
                }
            }

            edits.Add(file.Insert(
                type.OpenBraceToken.Span.End,
                $" {string.Join(" ", list.Parameters.Select(static parameter => $"private {parameter.Type} {parameter.Identifier};"))} public {type.Identifier}{list} {{ {string.Join(" ", body)} }} "));
            yield return [.. edits];
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> InitializersToConstructor(CodeFile file)
    {
        foreach (var type in file.Nodes<ClassDeclarationSyntax>())
        {
            if (type.ParameterList is not null || type.Members.OfType<ConstructorDeclarationSyntax>().Any() || type.Modifiers.Any(SyntaxKind.StaticKeyword) || type.CloseBraceToken.Span.Length == 0)
            {
                continue;
            }

            var fields = type.Members.OfType<FieldDeclarationSyntax>()
                .Where(static field => !field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ConstKeyword) && field.Declaration.Variables is [{ Initializer: not null }])
                .Select(static field => field.Declaration.Variables[0])
                .ToArray();
            if (fields.Length > 0)
            {
                yield return
                [
                    .. fields.Select(variable => file.Delete(TextSpan.FromBounds(variable.Initializer!.SpanStart, file.SpanOf(variable.Initializer.Value).End))),
                    file.Insert(type.CloseBraceToken.SpanStart, $"\n    public {type.Identifier}() {{ {string.Join(" ", fields.Select(variable => $"{variable.Identifier} = {Typed(file, variable)};"))} }}\n"),
                ];
            }
        }
    }

    private static string Typed(CodeFile file, VariableDeclaratorSyntax variable) =>
        variable.Initializer!.Value is InitializerExpressionSyntax ? $"new {((VariableDeclarationSyntax)variable.Parent!).Type} {file.TextOf(variable.Initializer.Value)}" : file.TextOf(variable.Initializer.Value);

    // What does not depend on a parameter.
    private static IEnumerable<ImmutableArray<Edit>> ConstructorToInitializers(CodeFile file) =>
        from constructor in file.Nodes<ConstructorDeclarationSyntax>()
        where constructor is { Body: not null, Initializer: null } && ((TypeDeclarationSyntax)constructor.Parent!).Members.OfType<ConstructorDeclarationSyntax>().Count() == 1
        from statement in constructor.Body!.Statements.OfType<ExpressionStatementSyntax>()
        let assignment = statement.Expression as AssignmentExpressionSyntax
        where assignment is { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } && !assignment.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => file.Model.GetSymbolInfo(name).Symbol is IParameterSymbol or ILocalSymbol or { IsStatic: false, Kind: SymbolKind.Field or SymbolKind.Property })
        let variable = file.Model.GetSymbolInfo(assignment.Left).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax
        where variable is { Initializer: null } && variable.SyntaxTree.FilePath == file.Name
        select ImmutableArray.Create(file.Insert(variable.Span.End, $" = {file.TextOf(assignment.Right)}"), file.Delete(TextSpan.FromBounds(file.Before(statement), statement.Span.End)));

    private static IEnumerable<ImmutableArray<Edit>> ClassToRecord(CodeFile file) =>
        from type in file.Nodes<ClassDeclarationSyntax>()
        where !type.Modifiers.Any(SyntaxKind.StaticKeyword) && type.BaseList?.Types.All(parent => file.Model.GetTypeInfo(parent.Type).Type is { TypeKind: TypeKind.Interface }) != false
            && type.ParameterList is null && !type.Members.OfType<MethodDeclarationSyntax>().Any(static method => method.Identifier.ValueText is "ToString" or "Equals" or "GetHashCode")
        select ImmutableArray.Create(new Edit(file.Name, type.Keyword.Span, "record"));

    private static IEnumerable<ImmutableArray<Edit>> RecordToClass(CodeFile file)
    {
        foreach (var record in file.Nodes<RecordDeclarationSyntax>())
        {
            if (record.ClassOrStructKeyword.IsKind(SyntaxKind.None) && record.ParameterList is { } list && record.BaseList is null)
            {
                var properties = string.Join(" ", list.Parameters.Select(static parameter => $"public {parameter.Type} {parameter.Identifier} {{ get; init; }} = {parameter.Identifier};"));
                yield return
                [
                    new Edit(file.Name, record.Keyword.Span, "class"),
                    record.SemicolonToken.Span.Length > 0 ? new Edit(file.Name, record.SemicolonToken.Span, $" {{ {properties} }}") : file.Insert(record.OpenBraceToken.Span.End, " " + properties),
                ];
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> FieldToProperty(CodeFile file) =>
        from field in file.Nodes<FieldDeclarationSyntax>()
        where field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && field.Declaration.Variables.Count == 1 && field.Declaration.Variables[0].Initializer?.Value is not InitializerExpressionSyntax && !field.Modifiers.Any(SyntaxKind.VolatileKeyword)
        let variable = field.Declaration.Variables[0]
        let isSet = variable.Initializer is not null
        let keyword = field.Modifiers.First(static token => token.IsKind(SyntaxKind.ReadOnlyKeyword))
        select ImmutableArray.CreateRange(new[]
        {
            file.Delete(keyword.Span),
            file.Insert(variable.Identifier.Span.End, " { get; }"),
        }.Concat(isSet ? [] : [file.Delete(field.SemicolonToken.Span)]));

    private static IEnumerable<ImmutableArray<Edit>> PropertyToAccessor(CodeFile file) =>
        from property in file.Nodes<PropertyDeclarationSyntax>()
        where property.AccessorList is { } accessors && accessors.Accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null) && property.Parent is ClassDeclarationSyntax && !property.Modifiers.Any(SyntaxKind.AbstractKeyword)
            && !property.Modifiers.Any(SyntaxKind.RequiredKeyword) && accessors.Accessors.Count == 2
        let name = file.NewName("backing", property)
        let isStatic = property.Modifiers.Any(SyntaxKind.StaticKeyword) ? "static " : ""
        select ImmutableArray.CreateRange(new[]
        {
            file.Insert(file.Before(property), $"private {isStatic}{property.Type} {name}{(property.Initializer is { } initial ? " = " + file.TextOf(initial.Value) : "")}; "),
            new Edit(file.Name, property.AccessorList!.Span, $"{{ {property.AccessorList.Accessors[0].Modifiers} get => {name}; {property.AccessorList.Accessors[1].Modifiers} {property.AccessorList.Accessors[1].Keyword} => {name} = value; }}"),
        }.Concat(property.Initializer is null ? [] : [file.Delete(TextSpan.FromBounds(property.Initializer.SpanStart, property.SemicolonToken.Span.End))]));

    private static IEnumerable<ImmutableArray<Edit>> BaseClass(CodeFile file) =>
        from type in file.Nodes<ClassDeclarationSyntax>()
        where !type.Modifiers.Any(SyntaxKind.StaticKeyword) && type.BaseList is null && type.Parent is not TypeDeclarationSyntax
        let name = file.NewName("Base", type)
        select ImmutableArray.Create(
            file.Insert(type.ParameterList?.Span.End ?? type.TypeParameterList?.Span.End ?? type.Identifier.Span.End, $" : {name}"),
            file.Insert(file.Text.Length, $"\npublic abstract class {name} {{ protected void Note() {{ }} }}\n"));

    private static IEnumerable<ImmutableArray<Edit>> ConstantToField(CodeFile file) =>
        from field in file.Nodes<FieldDeclarationSyntax>()
        let keyword = field.Modifiers.FirstOrDefault(static token => token.IsKind(SyntaxKind.ConstKeyword))
        where keyword.Span.Length > 0
        select ImmutableArray.Create(new Edit(file.Name, keyword.Span, "static readonly"));
}
