using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>Variables and methods put back to where they are used.</summary>
internal static class Inlining
{
    public static readonly ImmutableArray<Rewrite> All =
    [
        new("inline a local", InlineLocal),
        new("inline a method", InlineMethod),
        new("inline a constant", InlineConstant),
    ];

    // Used once, right after: nothing can happen in between.
    private static IEnumerable<ImmutableArray<Edit>> InlineLocal(CodeFile file)
    {
        foreach (var declaration in file.Nodes<LocalDeclarationStatementSyntax>())
        {
            if (declaration.Declaration.Variables is not [{ Initializer.Value: { } value } variable]
                || !declaration.UsingKeyword.IsKind(SyntaxKind.None)
                || declaration.Parent is not BlockSyntax block
                || file.Model.GetDeclaredSymbol(variable) is not ILocalSymbol local
                || file.TypeOf(value) is null)
            {
                continue;
            }

            var uses = block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(name).Symbol, local)).ToArray();
            var next = block.Statements.ElementAtOrDefault(block.Statements.IndexOf(declaration) + 1);
            if (uses is [var use]
                && file.HoistOf(use) is { } place
                && (place == next || value is LiteralExpressionSyntax)
                && !(use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
                && use.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }
                && !use.Ancestors().TakeWhile(node => node != place).Any(static node => node is AnonymousFunctionExpressionSyntax))
            {
                yield return
                [
                    new Edit(file.Name, use.Span, $"(({CodeFile.Show(local.Type)})({file.TextOf(value)}))"),
                    file.Delete(TextSpan.FromBounds(file.Before(declaration), declaration.Span.End)),
                ];
            }
        }
    }

    // A private method of one expression with one call, whose arguments may be evaluated anywhere and any number of times.
    private static IEnumerable<ImmutableArray<Edit>> InlineMethod(CodeFile file)
    {
        foreach (var method in file.Nodes<MethodDeclarationSyntax>())
        {
            var body = method.ExpressionBody?.Expression ?? (method.Body?.Statements is [ReturnStatementSyntax { Expression: { } value }] ? value : null);
            if (body is null || file.Model.GetDeclaredSymbol(method) is not { DeclaredAccessibility: Accessibility.Private, IsGenericMethod: false, IsExtensionMethod: false } symbol)
            {
                continue;
            }

            var names = file.Nodes<IdentifierNameSyntax>().Where(name => SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(name).Symbol, symbol)).ToArray();
            if (names is not [{ Parent: InvocationExpressionSyntax call }]
                || body.Span.Contains(call.Span)
                || call.ArgumentList.Arguments.Count != symbol.Parameters.Length
                || call.ArgumentList.Arguments.Any(static argument => argument.NameColon is not null || argument.Expression is not (LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax) || !argument.RefKindKeyword.IsKind(SyntaxKind.None))
                || (symbol.IsAsync && call.Parent is not AwaitExpressionSyntax))
            {
                continue;
            }

            var text = file.TextOf(body);
            var start = file.SpanOf(body).Start;
            foreach (var name in body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Reverse())
            {
                if (file.Model.GetSymbolInfo(name).Symbol is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, symbol))
                {
                    var argument = call.ArgumentList.Arguments[parameter.Ordinal].Expression;
                    text = text.Remove(name.SpanStart - start, name.Span.Length).Insert(name.SpanStart - start, $"(({CodeFile.Show(parameter.Type)}){file.TextOf(argument)})");
                }
            }

            var target = symbol.IsAsync ? (ExpressionSyntax)call.Parent! : call;
            yield return [file.Replace(target, $"({text})"), file.Delete(TextSpan.FromBounds(file.Before(method), method.Span.End))];
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> InlineConstant(CodeFile file) =>
        from name in file.Nodes<IdentifierNameSyntax>()
        where file.Model.GetSymbolInfo(name).Symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: string } or ILocalSymbol { HasConstantValue: true, ConstantValue: string }
            && name.Parent is not (MemberAccessExpressionSyntax or QualifiedNameSyntax)
            && !name.Ancestors().Any(static node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } or InterpolationSyntax)
        let text = file.Model.GetConstantValue(name).Value as string
        where text is not null
        select ImmutableArray.Create(new Edit(file.Name, name.Span, SymbolDisplay.FormatLiteral(text, quote: true)));
}
