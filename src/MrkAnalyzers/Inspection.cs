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
    private readonly ConcurrentDictionary<SyntaxNode, Reading> found = new();
    private readonly ConcurrentDictionary<(string, Location), SyntaxNode> claimed = new();
    private readonly ConcurrentDictionary<SyntaxNode, object> readers = new();
    private readonly Lazy<CodeMap> map;

    public Inspection(Compilation compilation, KmsSdk sdk, Func<SyntaxTree, TreeMap> treeMap)
    {
        this.sdk = sdk;
        source = new SourceCode(compilation);

        // Made by the first block that asks, whole: what a cancelled one had begun would be lost to the others.
        map = new Lazy<CodeMap>(() => CodeMap.Of(compilation, treeMap));
    }

    /// <summary>The findings that stand in a block of code, as the driver hands it out.</summary>
    public IEnumerable<Diagnostic> FindingsIn(SyntaxNode block, SemanticModel model, CancellationToken cancellation)
    {
        var code = map.Value;
        return code.MembersIn(block).SelectMany(declaration =>
        {
            source.Use(model);
            return FindingsIn(declaration, code, cancellation);
        });
    }

    private IEnumerable<Diagnostic> FindingsIn(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        var reported = new HashSet<(string, Location)>();
        return Readings(declaration, code, cancellation)
            .SelectMany(reading => reading.Findings.Where(pair => pair.Member == declaration || (reading.Of == declaration && !IsDelivered(pair.Member, code) && Claim(pair.Diagnostic, declaration))))
            .Select(static pair => pair.Diagnostic)
            .Where(diagnostic => reported.Add((diagnostic.Id, diagnostic.Location)));
    }

    // The readings in which a finding of a member may turn up.
    private IEnumerable<Reading> Readings(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        // A private method is read with those that call it; by itself only if none of them got that far.
        if (code.IsOnlyCalledByItsType(declaration))
        {
            var callers = code.AllCallersOf(declaration).Where(caller => !code.IsOnlyCalledByItsType(caller)).Select(caller => Read(caller, code, cancellation)).ToArray();
            return callers.Any(reading => reading.Followed.Contains(declaration)) ? callers : [Read(declaration, code, cancellation), .. callers];
        }

        // What a member hands on may be found to be wrong where it arrives.
        var own = Read(declaration, code, cancellation);
        return own.HandsOn ? [own, .. code.AllCallersOf(declaration).Where(caller => !code.IsOnlyCalledByItsType(caller)).Select(caller => Read(caller, code, cancellation))] : [own];
    }

    private static bool IsDelivered(SyntaxNode? member, CodeMap code) => member is not null && code.Contains(member);

    // A finding in a member that is not read for itself belongs to the first member from which it was found.
    private bool Claim(Diagnostic diagnostic, SyntaxNode declaration) =>
        claimed.GetOrAdd((diagnostic.Id, diagnostic.Location), declaration) == declaration;

    private Reading Read(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        if (found.TryGetValue(declaration, out var known))
        {
            return known;
        }

        // Several members ask for the same one; the first of them reads it.
        lock (readers.GetOrAdd(declaration, static _ => new object()))
        {
            return found.TryGetValue(declaration, out known) ? known : found[declaration] = ReadNow(declaration, code, cancellation);
        }
    }

    private Reading ReadNow(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        var method = ValueReader.Read(sdk, source, code, declaration, cancellation);
        var findings = RuleBook.Rules
            .SelectMany(rule => rule.Judge(method))
            .Select(static finding => finding.ToDiagnostic())
            .Select(diagnostic => (diagnostic, CodeMap.MemberAt(diagnostic.Location.SourceTree!, diagnostic.Location.SourceSpan.Start, cancellation)))
            .ToImmutableArray();
        return new Reading(declaration, findings, method.Followed, method.HandsOn);
    }

    /// <summary>What one member was found to do.</summary>
    private sealed record Reading(SyntaxNode Of, ImmutableArray<(Diagnostic Diagnostic, SyntaxNode? Member)> Findings, IReadOnlyCollection<SyntaxNode> Followed, bool HandsOn);
}
