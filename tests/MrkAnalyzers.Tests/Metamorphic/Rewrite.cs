using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>A change of form that leaves the meaning: every place of a file at which it can be made, as the edits that make it.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Sites">The places. What does not compile afterwards is not made, so a place may be offered in good hope.</param>
internal sealed record Rewrite(string Name, Func<CodeFile, IEnumerable<ImmutableArray<Edit>>> Sites)
{
    private const int MostSitesTriedAlone = 12;

    public static readonly ImmutableArray<Rewrite> All =
        [.. Naming.All, .. Forms.All, .. ControlFlow.All, .. Extraction.All, .. Carriers.All, .. Inlining.All, .. Types.All, .. Arrangement.All];

    public override string ToString() => Name;

    /// <summary>The program with the rewrite made wherever it can be; null where it can be made nowhere.</summary>
    public MarkedProgram? Apply(MarkedProgram program, Random random)
    {
        var all = program.Compilation.SyntaxTrees
            .Where(static tree => !IsLibrary(tree))
            .SelectMany(tree => Sites(new CodeFile(program.Compilation, tree)))
            .ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        random.Shuffle(all);
        var chosen = new List<ImmutableArray<Edit>>();
        foreach (var site in all)
        {
            if (!chosen.Any(other => Overlap(site, other)))
            {
                chosen.Add(site);
            }
        }

        var whole = program.With(InOrder(chosen));
        if (whole.Compiles)
        {
            return whole;
        }

        var good = all.Take(MostSitesTriedAlone).Where(site => program.With(site).Compiles).ToList();
        good.RemoveAll(site => good.TakeWhile(other => other != site).Any(other => Overlap(site, other)));
        if (good.Count == 0)
        {
            return null;
        }

        whole = program.With(InOrder(good));
        return whole.Compiles ? whole : program.With(good[0]);
    }

    // What is hoisted out of one statement keeps its order.
    private static IEnumerable<Edit> InOrder(IEnumerable<ImmutableArray<Edit>> sites) =>
        sites.OrderBy(static site => site.Where(static edit => edit.Span.Length > 0).Select(static edit => edit.Span.Start).FirstOrDefault()).SelectMany(static site => site);

    // The stand-ins for mocking and other libraries are known by their names.
    private static bool IsLibrary(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseNamespaceDeclarationSyntax>()
            .Any(static space => space.Name.ToString().Split('.')[0] is "Moq" or "NSubstitute" or "FakeItEasy" or "Xunit" or "NUnit" or "Polly" or "Google" or "Azure" or "Microsoft" or "System" or "Amazon" or "MediatR" or "Newtonsoft" or "Serilog");

    private static bool Overlap(ImmutableArray<Edit> site, ImmutableArray<Edit> other) => site.Any(edit => other.Any(taken => taken.File == edit.File && Overlap(edit.Span, taken.Span)));

    private static bool Overlap(TextSpan one, TextSpan other) =>
        one.Length == 0 ? other.Length != 0 && one.Start > other.Start && one.Start < other.End
        : other.Length == 0 ? other.Start > one.Start && other.Start < one.End
        : one.OverlapsWith(other);
}

/// <summary>One file of a program, with what rewrites ask about it.</summary>
internal sealed class CodeFile(CSharpCompilation compilation, SyntaxTree tree)
{
    public string Name { get; } = tree.FilePath;

    public string Text { get; } = tree.ToString();

    public CompilationUnitSyntax Root { get; } = tree.GetCompilationUnitRoot();

    public SemanticModel Model { get; } = compilation.GetSemanticModel(tree);

    public CSharpCompilation Compilation { get; } = compilation;

    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    private readonly (string Number, TextSpan Opening, TextSpan Closing)[] marks = [.. MarkedProgram.PairsIn(tree.ToString())];

    /// <summary>The span of a node with the marks right around it, and never half a mark.</summary>
    public TextSpan SpanOf(SyntaxNode node)
    {
        var span = node.Span;
        for (var before = default(TextSpan); span != before;)
        {
            before = span;
            foreach (var (_, opening, closing) in marks)
            {
                if ((opening.End == span.Start && closing.Start <= span.End) || (closing.Start == span.End && opening.Start >= span.Start))
                {
                    span = TextSpan.FromBounds(Math.Min(span.Start, opening.Start), Math.Max(span.End, closing.End));
                }
            }
        }

        return span;
    }

    /// <summary>The text of a node with its marks.</summary>
    public string TextOf(SyntaxNode node) => Text.Substring(SpanOf(node).Start, SpanOf(node).Length);

    /// <summary>Other text for a node. It bears every mark of the node that is not in it.</summary>
    public Edit Replace(SyntaxNode node, string text) => new(Name, SpanOf(node), Marked(text, node, isOnlyMissing: true));

    public Edit Replace(SyntaxToken token, string text) => new(Name, token.Span, text);

    public Edit Insert(int position, string text) => new(Name, new TextSpan(position, 0), text);

    public Edit Delete(TextSpan span) => new(Name, span, "");

    /// <summary>Text in the place of a node, with all marks that are on it or in it.</summary>
    public string Marked(string text, SyntaxNode node) => Marked(text, node, isOnlyMissing: false);

    private string Marked(string text, SyntaxNode node, bool isOnlyMissing)
    {
        var span = SpanOf(node);
        foreach (var number in marks.Where(mark => span.Contains(mark.Opening)).Select(static mark => mark.Number).Distinct())
        {
            if (text.Length > 0 && !(isOnlyMissing && text.Contains($"/*<{number}*/", StringComparison.Ordinal)))
            {
                text = $"/*<{number}*/{text}/*{number}>*/";
            }
        }

        return text;
    }

    /// <summary>Right before a statement or member, its marks included.</summary>
    public int Before(SyntaxNode node)
    {
        var start = node.SpanStart;
        while (marks.FirstOrDefault(mark => mark.Opening.End == start) is { Number: not null } mark)
        {
            start = mark.Opening.Start;
        }

        return start;
    }

    /// <summary>A name that nothing else has.</summary>
    public string NewName(string stem, SyntaxNode at) => $"{stem}{at.SpanStart}_{Compilation.SyntaxTrees.IndexOf(tree)}";

    public static string Show(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));

    /// <summary>The type of a value: its own, or what it is converted to where it has none. Null where it cannot be named.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression)
    {
        var info = Model.GetTypeInfo(expression);
        var type = expression is ImplicitObjectCreationExpressionSyntax or CollectionExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } or AnonymousFunctionExpressionSyntax
            ? info.ConvertedType
            : info.Type ?? info.ConvertedType;
        return type is null or IErrorTypeSymbol or { IsAnonymousType: true } or { SpecialType: SpecialType.System_Void } || Show(type).Contains('<') && Show(type).Contains("anonymous") ? null : type;
    }

    /// <summary>Expressions whose value goes somewhere: arguments, and what is assigned or returned.</summary>
    public IEnumerable<ExpressionSyntax> Values() => Nodes<ExpressionSyntax>().Where(IsValue);

    private bool IsValue(ExpressionSyntax expression) =>
        expression.Parent switch
        {
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax },
            AssignmentExpressionSyntax assignment => assignment.Right == expression && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { IsConst: false } } } } => true,
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => true,
            _ => false,
        }
        && expression is not (InitializerExpressionSyntax or AssignmentExpressionSyntax or DeclarationExpressionSyntax or RefExpressionSyntax or ThrowExpressionSyntax or AnonymousFunctionExpressionSyntax or StackAllocArrayCreationExpressionSyntax)
        && !expression.DescendantNodesAndSelf().Any(static node => node is DeclarationExpressionSyntax or DeclarationPatternSyntax or VarPatternSyntax)
        && !IsInNameOf(expression)
        && (expression is InvocationExpressionSyntax || Model.GetSymbolInfo(expression).Symbol is not (INamespaceOrTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension }))
        && !IsInExpressionTree(expression);

    private static bool IsInNameOf(SyntaxNode node) => node.Ancestors().OfType<InvocationExpressionSyntax>().Any(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });

    public bool IsInExpressionTree(SyntaxNode node) =>
        node.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(lambda => Model.GetTypeInfo(lambda).ConvertedType is { ContainingNamespace.Name: "Expressions" });

    /// <summary>The statement before which a value can be computed without changing the order of what happens; null where there is none.</summary>
    public StatementSyntax? HoistOf(ExpressionSyntax expression)
    {
        SyntaxNode inner = expression;
        for (var node = expression.Parent; node is not null; (inner, node) = (node, node.Parent))
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax or QueryExpressionSyntax or WhenClauseSyntax or CatchFilterClauseSyntax:
                case ConditionalExpressionSyntax conditional when inner != conditional.Condition:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } binary when inner == binary.Right:
                case ConditionalAccessExpressionSyntax access when inner == access.WhenNotNull:
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression }:
                    return null;
                case StatementSyntax statement:
                    return statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax { IsConst: false } or ReturnStatementSyntax or ThrowStatementSyntax
                            || (statement is IfStatementSyntax condition && condition.Condition == inner)
                            || (statement is ForEachStatementSyntax loop && loop.Expression == inner)
                        ? statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax && !HasEffectsBefore(statement, expression) ? statement : null
                        : null;
            }
        }

        return null;
    }

    private static bool HasEffectsBefore(StatementSyntax statement, ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().Any(IsEffect) && statement.DescendantNodes().Any(node => IsEffect(node) && node.Span.End <= expression.SpanStart);

    private static bool IsEffect(SyntaxNode node) =>
        node is InvocationExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } or BaseObjectCreationExpressionSyntax
            or AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax };

    public static bool IsConstant(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression };

    /// <summary>The class, struct or record around a node, if it has a body to put members into.</summary>
    public static TypeDeclarationSyntax? TypeAround(SyntaxNode node) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type and (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax) && type.CloseBraceToken.Span.Length > 0 ? type : null;

    public static bool HasAwait(SyntaxNode node) =>
        node.DescendantNodesAndSelf(static inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(static inner => inner is AwaitExpressionSyntax);

    /// <summary>Whether <c>await</c> can be written at a node.</summary>
    public static bool IsInAsync(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
