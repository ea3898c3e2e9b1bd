using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>The same expression, declaration or statement in another form.</summary>
internal static class Forms
{
    public static readonly ImmutableArray<Rewrite> All =
    [
        new("var for the type", VarForType),
        new("the type for var", TypeForVar),
        new("target-typed new", TargetTypedNew),
        new("new with its type", NewWithType),
        new("initialiser to assignments", InitializerToAssignments),
        new("assignments to initialiser", AssignmentsToInitializer),
        new("request of an argument to a local with assignments", HoistedInitializer),
        new("expression body to block", ExpressionBodyToBlock),
        new("block to expression body", BlockToExpressionBody),
        new("namespace to file-scoped", ToFileScoped),
        new("namespace to block", ToBlockNamespace),
        new("concatenation to interpolation", ConcatenationToInterpolation),
        new("interpolation to concatenation", static file => Interpolation(file, static (_, parts) => string.Join(" + ", parts.Select(static part => part.IsText ? part.Text : $"({part.Text})").Prepend("\"\"")))),
        new("interpolation to string.Concat", static file => Interpolation(file, static (_, parts) => $"string.Concat({string.Join(", ", parts.Select(static part => part.Text).Prepend("\"\""))})")),
        new("interpolation to string.Format", static file => Interpolation(file, static (_, parts) => $"string.Format(\"{string.Concat(parts.Select(static (_, index) => $"{{{index}}}"))}\", {string.Join(", ", parts.Select(static part => part.Text))})")),
        new("parenthesise", static file => EachValue(file, static (_, text) => $"({text})")),
        new("cast to its own type", static file => EachValue(file, (value, text) => file.TypeOf(value) is { } type ? $"(({CodeFile.Show(type)})({text}))" : null)),
        new("forgive null", static file => EachValue(file, (value, text) => file.TypeOf(value) is { IsReferenceType: true } ? $"({text})!" : null)),
        new("throw where null", static file => EachValue(file, (value, text) => file.TypeOf(value) is { IsReferenceType: true } && value is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } && file.Model.GetTypeInfo(value).Type is not null && IsNeverNull(file, value)
            ? $"({text} ?? throw new global::System.InvalidOperationException())" : null)),
        new("await without context", static file => Awaits(file, static text => $"{text}.ConfigureAwait(false)")),
        new("block on the result", static file => file.Nodes<AwaitExpressionSyntax>().Select(wait => ImmutableArray.Create(file.Replace(wait, $"({file.TextOf(wait.Expression)}).GetAwaiter().GetResult()")))),
        new("await in a local of its task", AwaitLater),
        new("extension call to static call", ExtensionToStatic),
        new("verbatim strings", static file => Literals(file, static text => "@\"" + text.Replace("\"", "\"\"") + "\"")),
        new("raw strings", static file => Literals(file, static text => "\"\"\"\"" + text + "\"\"\"\"")),
    ];

    private static bool IsNeverNull(CodeFile file, ExpressionSyntax value) => file.Model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.NotNull;

    private static IEnumerable<ImmutableArray<Edit>> EachValue(CodeFile file, Func<ExpressionSyntax, string, string?> write) =>
        from value in file.Values()
        let text = write(value, file.TextOf(value))
        where text is not null
        select ImmutableArray.Create(file.Replace(value, text));

    private static IEnumerable<ImmutableArray<Edit>> VarForType(CodeFile file) =>
        from declaration in file.Nodes<LocalDeclarationStatementSyntax>()
        where !declaration.IsConst && declaration.Declaration is { Type.IsVar: false, Variables: [{ Initializer: not null }] }
        let value = declaration.Declaration.Variables[0].Initializer!.Value
        let type = declaration.Declaration.Type
        where SymbolEqualityComparer.Default.Equals(file.Model.GetTypeInfo(value).Type, file.Model.GetTypeInfo(type).Type)
        select ImmutableArray.Create(file.Replace(type, "var"));

    private static IEnumerable<ImmutableArray<Edit>> TypeForVar(CodeFile file) =>
        from type in file.Nodes<IdentifierNameSyntax>()
        where type.IsVar && file.Model.GetTypeInfo(type).Type is { IsAnonymousType: false }
        select ImmutableArray.Create(file.Replace(type, CodeFile.Show(file.Model.GetTypeInfo(type).Type!)));

    private static IEnumerable<ImmutableArray<Edit>> TargetTypedNew(CodeFile file) =>
        from creation in file.Nodes<ObjectCreationExpressionSyntax>()
        let info = file.Model.GetTypeInfo(creation)
        where SymbolEqualityComparer.Default.Equals(info.Type, info.ConvertedType)
        select creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { IsVar: true } type } } }
            ? [file.Replace(type, creation.Type.ToString()), Shorten(creation)]
            : ImmutableArray.Create(Shorten(creation));

    private static Edit Shorten(ObjectCreationExpressionSyntax creation) =>
        new(creation.SyntaxTree.FilePath, TextSpan.FromBounds(creation.NewKeyword.Span.End, creation.Type.Span.End), creation.ArgumentList is null ? "()" : "");

    private static IEnumerable<ImmutableArray<Edit>> NewWithType(CodeFile file) =>
        from creation in file.Nodes<ImplicitObjectCreationExpressionSyntax>()
        let type = file.Model.GetTypeInfo(creation).Type
        where type is not null
        select ImmutableArray.Create(file.Insert(creation.NewKeyword.Span.End, " " + CodeFile.Show(type.WithNullableAnnotation(NullableAnnotation.None))));

    private static IEnumerable<string> Assignments(CodeFile file, InitializerExpressionSyntax initializer, string variable) =>
        initializer.Expressions.Cast<AssignmentExpressionSyntax>().Select(assignment => $"{variable}.{file.Text[file.SpanOf(assignment).Start..file.SpanOf(assignment).End]};");

    private static bool IsOfAssignments(InitializerExpressionSyntax? initializer) =>
        initializer is { RawKind: (int)SyntaxKind.ObjectInitializerExpression, Expressions.Count: > 0 } && initializer.Expressions.All(static part => part is AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Right: not InitializerExpressionSyntax });

    // The end of what stands before an initialiser: parentheses may be missing.
    private static string Bare(BaseObjectCreationExpressionSyntax creation) =>
        creation.ToString()[..(creation.Initializer!.SpanStart - creation.SpanStart)].TrimEnd() + (creation.ArgumentList is null ? "()" : "");

    private static IEnumerable<ImmutableArray<Edit>> InitializerToAssignments(CodeFile file) =>
        from declaration in file.Nodes<LocalDeclarationStatementSyntax>()
        where declaration.Declaration.Variables is [{ Initializer.Value: BaseObjectCreationExpressionSyntax { Initializer: var initializer } }] && IsOfAssignments(initializer)
        let creation = (BaseObjectCreationExpressionSyntax)declaration.Declaration.Variables[0].Initializer!.Value
        select ImmutableArray.Create(
            file.Replace(creation, Bare(creation)),
            file.Insert(declaration.Span.End, " " + string.Join(" ", Assignments(file, creation.Initializer!, declaration.Declaration.Variables[0].Identifier.ValueText))));

    private static IEnumerable<ImmutableArray<Edit>> HoistedInitializer(CodeFile file) =>
        from creation in file.Nodes<BaseObjectCreationExpressionSyntax>()
        where IsOfAssignments(creation.Initializer) && creation.Parent is ArgumentSyntax
        let statement = file.HoistOf(creation)
        let type = file.TypeOf(creation)
        where statement is not null && type is not null
        let name = file.NewName("request", creation)
        select ImmutableArray.Create(
            file.Insert(file.Before(statement), $"{CodeFile.Show(type)} {name} = {Bare(creation)}; {string.Join(" ", Assignments(file, creation.Initializer!, name))} "),
            file.Replace(creation, name));

    private static IEnumerable<ImmutableArray<Edit>> AssignmentsToInitializer(CodeFile file)
    {
        foreach (var declaration in file.Nodes<LocalDeclarationStatementSyntax>())
        {
            if (declaration.Declaration.Variables is not [{ Initializer.Value: BaseObjectCreationExpressionSyntax { Initializer: null } creation, Identifier.ValueText: var name }] || declaration.Parent is not BlockSyntax block)
            {
                continue;
            }

            var assignments = block.Statements.SkipWhile(statement => statement != declaration).Skip(1)
                .TakeWhile(statement => statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var target } }, Right: var value } }
                    && target == name && !value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.ValueText == name))
                .Cast<ExpressionStatementSyntax>()
                .ToArray();
            if (assignments.Length > 0)
            {
                var parts = assignments.Select(static statement => (AssignmentExpressionSyntax)statement.Expression).Select(assignment => $"{((MemberAccessExpressionSyntax)assignment.Left).Name} = {file.TextOf(assignment.Right)}");
                yield return
                [
                    file.Insert(file.SpanOf(creation).End, $" {{ {string.Join(", ", parts)} }}"),
                    .. assignments.Select(statement => file.Delete(TextSpan.FromBounds(file.Before(statement), statement.Span.End))),
                ];
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> ExpressionBodyToBlock(CodeFile file)
    {
        foreach (var arrow in file.Nodes<ArrowExpressionClauseSyntax>())
        {
            var returns = arrow.Parent switch
            {
                MethodDeclarationSyntax method => !IsVoid(file.Model.GetDeclaredSymbol(method)),
                LocalFunctionStatementSyntax function => !IsVoid(file.Model.GetDeclaredSymbol(function) as IMethodSymbol),
                OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => true,
                ConstructorDeclarationSyntax => false,
                PropertyDeclarationSyntax or IndexerDeclarationSyntax => true,
                AccessorDeclarationSyntax accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration),
                _ => (bool?)null,
            };
            if (returns is not { } isValue)
            {
                continue;
            }

            var semicolon = arrow.GetLastToken().GetNextToken();
            var body = isValue && arrow.Expression is not ThrowExpressionSyntax ? $"return {file.TextOf(arrow.Expression)};" : arrow.Expression is ThrowExpressionSyntax thrown ? $"throw {thrown.Expression};" : $"{file.TextOf(arrow.Expression)};";
            body = arrow.Parent is PropertyDeclarationSyntax or IndexerDeclarationSyntax ? $"{{ get {{ {body} }} }}" : $"{{ {body} }}";
            yield return [new Edit(file.Name, TextSpan.FromBounds(arrow.SpanStart, semicolon.Span.End), body)];
        }

        foreach (var lambda in file.Nodes<LambdaExpressionSyntax>().Where(lambda => !file.IsInExpressionTree(lambda.Body)))
        {
            if (lambda.ExpressionBody is { } value and not ThrowExpressionSyntax && file.Model.GetSymbolInfo(lambda).Symbol is IMethodSymbol symbol)
            {
                yield return [file.Replace(value, IsVoid(symbol) ? $"{{ {file.TextOf(value)}; }}" : $"{{ return {file.TextOf(value)}; }}")];
            }
        }
    }

    private static bool IsVoid(IMethodSymbol? method) => method is { ReturnsVoid: true } or { IsAsync: true, ReturnType: INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 } };

    private static IEnumerable<ImmutableArray<Edit>> BlockToExpressionBody(CodeFile file)
    {
        foreach (var block in file.Nodes<BlockSyntax>())
        {
            var expression = block.Statements switch
            {
                [ReturnStatementSyntax { Expression: { } value }] => value,
                [ExpressionStatementSyntax { Expression: { } value }] => value,
                _ => null,
            };
            if (expression is null)
            {
                continue;
            }

            switch (block.Parent)
            {
                case MethodDeclarationSyntax or ConstructorDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax:
                    yield return [file.Replace(block, $"=> {file.TextOf(expression)};")];
                    break;
                case LambdaExpressionSyntax:
                    yield return [file.Replace(block, file.TextOf(expression))];
                    break;
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> ToFileScoped(CodeFile file) =>
        file.Root.Members is [NamespaceDeclarationSyntax space]
            ? [[new Edit(file.Name, space.OpenBraceToken.Span, ";"), file.Delete(space.CloseBraceToken.Span)]]
            : [];

    private static IEnumerable<ImmutableArray<Edit>> ToBlockNamespace(CodeFile file) =>
        file.Root.Members.FirstOrDefault() is FileScopedNamespaceDeclarationSyntax space
            ? [[new Edit(file.Name, space.SemicolonToken.Span, "{"), file.Insert(file.Text.Length, "\n}\n")]]
            : [];

    private static IEnumerable<ImmutableArray<Edit>> ConcatenationToInterpolation(CodeFile file) =>
        from sum in file.Nodes<BinaryExpressionSyntax>()
        where sum.IsKind(SyntaxKind.AddExpression) && sum.Parent is not BinaryExpressionSyntax && file.Model.GetTypeInfo(sum).Type?.SpecialType == SpecialType.System_String && !IsInConstant(sum)
        let parts = Operands(sum).ToArray()
        where parts.Length > 1 && file.Model.GetTypeInfo(parts[0]).Type?.SpecialType == SpecialType.System_String
        select ImmutableArray.Create(file.Replace(sum, "$\"" + string.Concat(parts.Select(part => $"{{({file.TextOf(part)})}}")) + "\""));

    private static bool IsInConstant(SyntaxNode node) =>
        node.Ancestors().Any(static ancestor => ancestor is AttributeSyntax or LocalDeclarationStatementSyntax { IsConst: true } or CaseSwitchLabelSyntax or ConstantPatternSyntax or ParameterSyntax
            || (ancestor is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)));

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum ? Operands(sum.Left).Append(sum.Right) : [expression];

    private static IEnumerable<ImmutableArray<Edit>> Interpolation(CodeFile file, Func<CodeFile, (bool IsText, string Text)[], string> write) =>
        from text in file.Nodes<InterpolatedStringExpressionSyntax>()
        where text.Contents.Count > 0 && text.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) && !IsInConstant(text) && !file.IsInExpressionTree(text)
            && text.Contents.All(static part => part is InterpolatedStringTextSyntax || part is InterpolationSyntax { FormatClause: null, AlignmentClause: null, Expression: not ConditionalExpressionSyntax })
            && file.Model.GetTypeInfo(text).ConvertedType?.SpecialType == SpecialType.System_String
        let parts = text.Contents
            .Select(part => part is InterpolationSyntax hole ? (false, file.TextOf(hole.Expression)) : (true, SymbolDisplay.FormatLiteral(((InterpolatedStringTextSyntax)part).TextToken.ValueText, quote: true)))
            .ToArray()
        select ImmutableArray.Create(file.Replace(text, $"({write(file, parts)})"));

    private static IEnumerable<ImmutableArray<Edit>> Awaits(CodeFile file, Func<string, string> write) =>
        from wait in file.Nodes<AwaitExpressionSyntax>()
        where wait.Expression is InvocationExpressionSyntax { Expression: not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } }
        select ImmutableArray.Create(file.Replace(wait.Expression, write(file.TextOf(wait.Expression))));

    private static IEnumerable<ImmutableArray<Edit>> AwaitLater(CodeFile file) =>
        from wait in file.Nodes<AwaitExpressionSyntax>()
        let statement = file.HoistOf(wait)
        where statement is not null && wait.Expression is InvocationExpressionSyntax
        let name = file.NewName("task", wait)
        select ImmutableArray.Create(file.Insert(file.Before(statement), $"var {name} = {file.TextOf(wait.Expression)}; "), file.Replace(wait.Expression, file.Marked(name, wait.Expression)));

    private static IEnumerable<ImmutableArray<Edit>> ExtensionToStatic(CodeFile file) =>
        from call in file.Nodes<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax && !call.Ancestors().Any(static node => node is ConditionalAccessExpressionSyntax)
        let method = file.Model.GetSymbolInfo(call).Symbol as IMethodSymbol
        where method is { MethodKind: MethodKind.ReducedExtension }
        let access = (MemberAccessExpressionSyntax)call.Expression
        let home = CodeFile.Show(method.ContainingType)
        select ImmutableArray.Create(file.Replace(call, $"{home}.{access.Name}({string.Join(", ", call.ArgumentList.Arguments.Select(argument => file.TextOf(argument)).Prepend(file.TextOf(access.Expression)))})"));

    private static IEnumerable<ImmutableArray<Edit>> Literals(CodeFile file, Func<string, string> write) =>
        from literal in file.Nodes<LiteralExpressionSyntax>()
        where literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText is { Length: > 0 } text && !text.Contains('\n') && !text.Contains('"') && literal.Parent is not AttributeArgumentSyntax
            && !literal.Ancestors().Any(static node => node is InterpolationSyntax)
        select ImmutableArray.Create(new Edit(file.Name, literal.Span, write(literal.Token.ValueText)));
}
