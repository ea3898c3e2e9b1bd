using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>A block of code in a document, or a piece of code in its text.</summary>
/// <param name="Line">Where it is, from 1.</param>
/// <param name="Language">What its fence says; <c>inline</c> within text, and empty where a fence says nothing or there is none.</param>
/// <param name="Text">What it has, each line with its end.</param>
internal sealed record DocumentBlock(int Line, string Language, string Text)
{
    public const string Inline = "inline";

    /// <summary>Those of a document in Markdown, wherever they stand, in quotations and lists too.</summary>
    public static IReadOnlyList<DocumentBlock> In(string path)
    {
        var document = Markdown.Parse(File.ReadAllText(path).ReplaceLineEndings("\n"), new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build());
        var blocks = document.Descendants<CodeBlock>().Select(static block => new DocumentBlock(block.Line + 1, (block as FencedCodeBlock)?.Info ?? "", block.Lines + "\n"));
        var pieces = document.Descendants<CodeInline>().Select(static piece => new DocumentBlock(piece.Line + 1, Inline, piece.Content + "\n"));
        return [.. blocks.Concat(pieces).OrderBy(static block => block.Line)];
    }
}
