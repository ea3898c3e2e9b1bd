using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Editing;

/// <summary>Whether an expression does something besides having a value, judged by its shape: an edit must not drop what does.</summary>
internal static class SideEffects
{
    // Static members of the framework that only compute, whatever type of that name is meant.
    private static readonly HashSet<string> Computing = new(StringComparer.Ordinal)
    {
        "string.Format", "string.Concat", "string.Join", "String.Format", "String.Concat", "String.Join", "Math.Min", "Math.Max", "Math.Clamp", "Encoding.GetEncoding",
    };

    public static bool AreIn(SyntaxNode? node) => node switch
    {
        null or LiteralExpressionSyntax or SimpleNameSyntax or AliasQualifiedNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax or TypeSyntax or DefaultExpressionSyntax => false,
        MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax or RangeExpressionSyntax
            or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax
            or BracketedArgumentListSyntax or ArgumentListSyntax or InterpolatedStringExpressionSyntax or InterpolationSyntax or IsPatternExpressionSyntax
            or SwitchExpressionSyntax or SwitchExpressionArmSyntax or WhenClauseSyntax or TypeOfExpressionSyntax or ImplicitArrayCreationExpressionSyntax or TupleExpressionSyntax => AreInPartsOf(node),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || AreIn(argument.Expression),
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) || AreIn(prefix.Operand),
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) || AreIn(postfix.Operand),
        ObjectCreationExpressionSyntax creation => !creation.Type.ToString().EndsWith("Encoding", StringComparison.Ordinal) || creation.Initializer is not null || AreIn(creation.ArgumentList),
        InvocationExpressionSyntax invocation => !IsComputing(invocation) || AreIn(invocation.ArgumentList),
        PatternSyntax or InterpolatedStringContentSyntax or InterpolationFormatClauseSyntax or InterpolationAlignmentClauseSyntax => false,
        _ => true,
    };

    private static bool AreInPartsOf(SyntaxNode node)
    {
        foreach (var child in node.ChildNodes())
        {
            if (AreIn(child))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComputing(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        IdentifierNameSyntax { Identifier.Text: "nameof" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.Text: var method, Expression: var type } =>
            Computing.Contains((type is MemberAccessExpressionSyntax qualified ? qualified.Name.ToString() : type.ToString()) + "." + method),
        _ => false,
    };
}
