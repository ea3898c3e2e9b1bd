using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

/// <summary>
/// How deeply code is nested. The compiler binds a chain of a thousand calls in a stack of a megabyte, but what it hands to analyzers of that chain it makes by recursion, and a stack
/// that overflows takes the compiler along: such code, which nobody writes by hand, is not read.
/// </summary>
internal static class Nesting
{
    /// <summary>Three hundred calls in a chain, each of which is two nodes. A megabyte of stack has room for twice as many.</summary>
    private const int Deepest = 600;

    // Each clause of a query is a call whose argument is all that stands before it.
    private const int NodesOfClause = 4;

    /// <summary>Whether it is not safe to ask what a piece of code means.</summary>
    public static bool IsTooDeep(SyntaxNode code)
    {
        // What is nested takes text: most code is too short for it, and so is most of what is in the rest.
        if (code.Span.Length <= Deepest)
        {
            return false;
        }

        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((code, 0));
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            if (depth > Deepest)
            {
                return true;
            }

            if (node is QueryBodySyntax { Clauses.Count: var clauses })
            {
                depth += clauses * NodesOfClause;
            }

            foreach (var child in node.ChildNodes())
            {
                if (child.Span.Length > Deepest - depth)
                {
                    // Operands in a row nest to the left, and the compiler takes them one after the other.
                    open.Push((child, node is BinaryExpressionSyntax binary && binary.Left == child && child is BinaryExpressionSyntax ? depth : depth + 1));
                }
            }
        }

        return false;
    }
}
