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

    public static bool AreIn(SyntaxNode? node)
    {
        // Not by recursion: a constant may be a sum of many thousand parts.
        var open = new Stack<SyntaxNode?>();
        open.Push(node);
        while (open.Count > 0)
        {
            var next = open.Pop();
            switch (next)
            {
                case null or LiteralExpressionSyntax or SimpleNameSyntax or AliasQualifiedNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax or TypeSyntax or DefaultExpressionSyntax
                    or PatternSyntax or InterpolatedStringTextSyntax or InterpolationFormatClauseSyntax or InterpolationAlignmentClauseSyntax:
                    break;
                case MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax or RangeExpressionSyntax
                    or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax
                    or BracketedArgumentListSyntax or ArgumentListSyntax or InterpolatedStringExpressionSyntax or InterpolationSyntax or IsPatternExpressionSyntax
                    or SwitchExpressionSyntax or SwitchExpressionArmSyntax or WhenClauseSyntax or TypeOfExpressionSyntax or ImplicitArrayCreationExpressionSyntax or TupleExpressionSyntax:
                    foreach (var part in next.ChildNodes())
                    {
                        open.Push(part);
                    }

                    break;
                case ArgumentSyntax argument when argument.RefKindKeyword.IsKind(SyntaxKind.None):
                    open.Push(argument.Expression);
                    break;
                case PrefixUnaryExpressionSyntax prefix when !prefix.IsKind(SyntaxKind.PreIncrementExpression) && !prefix.IsKind(SyntaxKind.PreDecrementExpression):
                    open.Push(prefix.Operand);
                    break;
                case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    open.Push(postfix.Operand);
                    break;
                case ObjectCreationExpressionSyntax { Initializer: null } creation when creation.Type.ToString().EndsWith("Encoding", StringComparison.Ordinal):
                    open.Push(creation.ArgumentList);
                    break;
                case InvocationExpressionSyntax invocation when IsComputing(invocation):
                    open.Push(invocation.ArgumentList);
                    break;
                default:
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
