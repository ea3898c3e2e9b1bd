using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>One way to break a text: what it does, and the text afterwards.</summary>
internal sealed record Mutation(string Name, Func<MutationSubject, Random, string> Make)
{
    private static readonly string[] Brackets = ["{", "}", "(", ")", "[", "]", "<", ">", "\"", "'", "\"\"\"", "$\"", "@\"", "$@\"{", "$$\"\"\"", "/*", "*/", "//", "///", "=>", "?.", "..", "!", "&", "*"];

    private static readonly string[] Directives =
    [
        "#if X", "#if", "#elif X", "#else", "#endif", "#if true", "#if false", "#region", "#region a", "#endregion", "#line 7 \"other.cs\"", "#line hidden", "#line default", "#line (1,1)-(5,60) 10 \"part.cs\"", "#line 16777215", "#line 0",
        "#nullable enable", "#nullable disable annotations", "#nullable restore", "#nullable x", "#pragma warning disable", "#pragma warning disable MRK1001", "#pragma warning restore", "#pragma checksum \"a\" \"{0}\" \"b\"",
        "#pragma x", "#error e", "#warning w", "#error version", "#define X", "#undef X", "#r \"a.dll\"", "#load \"a.csx\"", "#!", "#:package A", "#", "# x",
    ];

    private static readonly string[] Characters =
        ["\0", "\u0001", "\uFFFF", "\uFEFF", "\uD800", "\uDC00", "\U0001F511", "\u2028", "\u0085", "\r", "\t", "\u00A0", "\u202E", "e\u0301", "\\u0041", "\\U00010000", "\\", "@", "$", "#", "`", "~", "\u001A", "\u200D", "\u212A", "0x", "1e999", "1_"];

    private static readonly string[] Words =
    [
        "static", "async", "await", "unsafe", "ref", "out", "in", "params", "this", "partial", "abstract", "virtual", "override", "sealed", "extern", "required", "file", "scoped", "readonly", "const", "fixed", "stackalloc",
        "yield return", "goto case", "default", "base", "global::", "new", "is not", "with", "when", "checked", "throw", "return", "from x in", "extension", "field", "value", "record", "dynamic", "var", "_", "null", "nameof", "typeof", "void",
        "await foreach", "lock", "using", "switch", "case", "catch", "finally", "try", "delegate", "event", "operator", "implicit", "where", "class", "interface", "struct", "enum", "namespace A;", "namespace",
    ];

    public static readonly ImmutableArray<Mutation> All =
    [
        new("a token is gone", static (text, random) => text.Without(text.Token(random).Span)),
        new("a token is doubled", static (text, random) => text.Token(random) is var token ? text.Insert(token.Span.End, " " + token.Text) : ""),
        new("two tokens are swapped", static (text, random) => text.Swapped(random)),
        new("cut off behind a token", static (text, random) => text.Text[..text.Token(random).Span.End]),
        new("cut off anywhere", static (text, random) => text.Text[..random.Next(text.Text.Length + 1)]),
        new("starts anywhere", static (text, random) => text.Text[random.Next(text.Text.Length + 1)..]),
        new("a bracket or quote", static (text, random) => text.Insert(text.Token(random).SpanStart, Any(Brackets, random))),
        new("a bracket or quote anywhere", static (text, random) => text.Insert(random.Next(text.Text.Length + 1), Any(Brackets, random))),
        new("a directive", static (text, random) => text.Insert(text.Token(random).SpanStart, $"\n{Any(Directives, random)}\n")),
        new("a directive in a line", static (text, random) => text.Insert(text.Token(random).SpanStart, Any(Directives, random) + " ")),
        new("two directives", static (text, random) => text.Insert(text.Token(random).SpanStart, $"\n{Any(Directives, random)}\n{Any(Directives, random)}\n")),
        new("a character", static (text, random) => text.Insert(random.Next(text.Text.Length + 1), Any(Characters, random))),
        new("a character for another", static (text, random) => text.Text.Length == 0 ? "" : random.Next(text.Text.Length) is var at ? text.Text[..at] + (char)random.Next(32, 127) + text.Text[(at + 1)..] : ""),
        new("a word", static (text, random) => text.Insert(text.Token(random).SpanStart, Any(Words, random) + " ")),
        new("a word for a token", static (text, random) => text.With(text.Token(random).Span, Any(Words, random))),
        new("a name for another", static (text, random) => text.With(text.Token(random, SyntaxKind.IdentifierToken).Span, text.Token(random, SyntaxKind.IdentifierToken).Text)),
        new("a token for another", static (text, random) => text.With(text.Token(random).Span, text.Token(random).Text)),
        new("a piece of syntax is gone", static (text, random) => text.Without(text.Node(random).Span)),
        new("a piece of syntax is doubled", static (text, random) => text.Node(random) is var node ? text.Insert(node.Span.End, " " + node) : ""),
        new("a piece of syntax for another", static (text, random) => text.With(text.Node(random).Span, text.Node(random).ToString())),
        new("an expression for another", static (text, random) => text.With(text.Node(random, static node => node is ExpressionSyntax).Span, text.Node(random, static node => node is ExpressionSyntax).ToString())),
        new("a statement for another", static (text, random) => text.With(text.Node(random, static node => node is StatementSyntax).Span, text.Node(random, static node => node is StatementSyntax).ToString())),
        new("a member for another", static (text, random) => text.With(text.Node(random, static node => node is MemberDeclarationSyntax).Span, text.Node(random, static node => node is MemberDeclarationSyntax).ToString())),
        new("lines are shuffled", static (text, random) => text.Shuffled(random)),
    ];

    /// <summary>A text, broken in one way or a few at once, and what was done.</summary>
    public static (string Text, string Done) Break(string text, Random random)
    {
        var done = new List<string>();
        for (var more = random.Next(4); more >= 0; more = more == 3 ? 1 : more - 2)
        {
            var mutation = All[random.Next(All.Length)];
            text = mutation.Make(new MutationSubject(text), random);
            done.Add(mutation.Name);
        }

        return (text, string.Join(", ", done));
    }

    private static string Any(string[] texts, Random random) => texts[random.Next(texts.Length)];
}

/// <summary>A text that is about to be broken.</summary>
internal sealed class MutationSubject(string text)
{
    private readonly CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();
    private SyntaxToken[]? tokens;

    public string Text => text;

    /// <summary>One of its tokens, the empty one at the end where there is no other.</summary>
    public SyntaxToken Token(Random random, SyntaxKind kind = SyntaxKind.None)
    {
        tokens ??= [.. root.DescendantTokens().Where(static token => !token.Span.IsEmpty)];
        var candidates = kind == SyntaxKind.None ? tokens : [.. tokens.Where(token => token.IsKind(kind))];
        return candidates.Length == 0 ? root.EndOfFileToken : candidates[random.Next(candidates.Length)];
    }

    public SyntaxNode Node(Random random, Func<SyntaxNode, bool>? isWanted = null)
    {
        var nodes = root.DescendantNodes().Where(node => !node.Span.IsEmpty && isWanted?.Invoke(node) != false).ToArray();
        return nodes.Length == 0 ? root : nodes[random.Next(nodes.Length)];
    }

    public string Insert(int position, string added) => text.Insert(position, added);

    public string Without(TextSpan span) => text.Remove(span.Start, span.Length);

    public string With(TextSpan span, string other) => string.Concat(text.AsSpan(0, span.Start), other, text.AsSpan(span.End));

    public string Swapped(Random random)
    {
        var (one, next) = Token(random) is var token ? (token, token.GetNextToken()) : default;
        return next.Span.IsEmpty ? text : text[..one.SpanStart] + next.Text + " " + one.Text + text[next.Span.End..];
    }

    public string Shuffled(Random random)
    {
        var lines = text.Split('\n');
        var first = random.Next(lines.Length);
        random.Shuffle(lines.AsSpan(first, Math.Min(lines.Length - first, 2 + random.Next(6))));
        return string.Join('\n', lines);
    }
}
