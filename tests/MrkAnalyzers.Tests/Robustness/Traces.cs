using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// Compilations that were analysed and are forgotten, each by a method that leaves no trace of it on the stack. Their trees are followed: the driver hands an analyzer a copy of the compilation.
/// </summary>
internal static class Traces
{
    /// <summary>Edits a program and analyses it. What is left of the program before is to be collected.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CSharpCompilation Edit(CSharpCompilation compilation, MrkAnalyzer analyzer, int run, List<WeakReference> all)
    {
        var tree = compilation.SyntaxTrees[run % compilation.SyntaxTrees.Length];
        var next = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().Replace(tree.Length, 0, $"\n// {run}\n")));
        Task.Run(() => Trial.Analyze(next, analyzer)).GetAwaiter().GetResult();
        all.Add(new WeakReference(tree));
        return next;
    }

    /// <summary>Analyses one program of the catalogue.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Other(MrkAnalyzer analyzer, int run, List<WeakReference> all)
    {
        var compilation = SourcePool.Cases[run % SourcePool.Cases.Length].Compile();
        Task.Run(() => Trial.Analyze(compilation, analyzer)).GetAwaiter().GetResult();
        all.Add(new WeakReference(compilation.SyntaxTrees[0]));
    }
}
