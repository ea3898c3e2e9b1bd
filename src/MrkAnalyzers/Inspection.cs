using System.Collections.Concurrent;
using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;
using MrkAnalyzers.Rules;

namespace MrkAnalyzers;

/// <summary>
/// The findings of one compilation. Each member is read once, with all that it calls. A finding is delivered with the member in which it stands, whichever member it was found from,
/// so that it is live in the editor and never there twice. Thread-safe.
/// </summary>
internal sealed class Inspection
{
    private readonly KmsSdk sdk;
    private readonly SourceCode source;
    private readonly Func<CancellationToken, CodeMap> makeMap;
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<(Diagnostic Diagnostic, SyntaxNode? Member)>> found = new();
    private readonly ConcurrentDictionary<(string, Location), SyntaxNode> claimed = new();
    private readonly ConcurrentDictionary<SyntaxNode, object> readers = new();
    private readonly object gate = new();
    private CodeMap? map;

    public Inspection(Compilation compilation, KmsSdk sdk, Func<SyntaxTree, TextIndex?> index)
    {
        this.sdk = sdk;
        source = new SourceCode(compilation);
        makeMap = cancellation => CodeMap.Of(compilation, index, cancellation);
    }

    /// <summary>The findings that stand in a block of code, as the driver hands it out.</summary>
    public IEnumerable<Diagnostic> FindingsIn(SyntaxNode block, SemanticModel model, CancellationToken cancellation)
    {
        var code = Map(cancellation);
        return CodeMap.DeclarationsIn(block).Where(code.Contains).SelectMany(declaration =>
        {
            source.Use(model);
            return FindingsIn(declaration, code, cancellation);
        });
    }

    private IEnumerable<Diagnostic> FindingsIn(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        var own = FoundFrom(declaration, code, cancellation);
        var reported = new HashSet<(string, Location)>();
        return own
            .Concat(code.AllCallersOf(declaration).SelectMany(caller => FoundFrom(caller, code, cancellation)).Where(pair => pair.Member == declaration))
            .Where(pair => pair.Member == declaration || (!IsDelivered(pair.Member, code) && Claim(pair.Diagnostic, declaration)))
            .Select(static pair => pair.Diagnostic)
            .Where(diagnostic => reported.Add((diagnostic.Id, diagnostic.Location)));
    }

    private CodeMap Map(CancellationToken cancellation)
    {
        if (Volatile.Read(ref map) is { } made)
        {
            return made;
        }

        lock (gate)
        {
            return map ??= makeMap(cancellation);
        }
    }

    private static bool IsDelivered(SyntaxNode? member, CodeMap code) => member is not null && code.Contains(member);

    // A finding in a member that is not read for itself belongs to the first member from which it was found.
    private bool Claim(Diagnostic diagnostic, SyntaxNode declaration) =>
        claimed.GetOrAdd((diagnostic.Id, diagnostic.Location), declaration) == declaration;

    private ImmutableArray<(Diagnostic Diagnostic, SyntaxNode? Member)> FoundFrom(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        if (found.TryGetValue(declaration, out var known))
        {
            return known;
        }

        // Several members ask for the same one; the first of them reads it.
        lock (readers.GetOrAdd(declaration, static _ => new object()))
        {
            return found.TryGetValue(declaration, out known) ? known : found[declaration] = Find(declaration, code, cancellation);
        }
    }

    private ImmutableArray<(Diagnostic Diagnostic, SyntaxNode? Member)> Find(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        var method = ValueReader.Read(sdk, source, code, declaration, cancellation);
        return RuleBook.Rules
            .SelectMany(rule => rule.Judge(method))
            .Select(static finding => finding.ToDiagnostic())
            .Select(diagnostic => (diagnostic, CodeMap.MemberAt(diagnostic.Location.SourceTree!, diagnostic.Location.SourceSpan.Start, cancellation)))
            .ToImmutableArray();
    }
}
