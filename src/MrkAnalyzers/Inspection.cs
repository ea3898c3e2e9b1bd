using System.Collections.Concurrent;
using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers;

/// <summary>
/// The findings of one compilation. Each member is read once, with all that it calls. A finding is delivered with the member in which it stands, whichever member it was found from,
/// so that it is live in the editor and never there twice. Thread-safe.
/// </summary>
internal sealed class Inspection
{
    private readonly SourceCode source;
    private readonly Readings readings;
    private readonly ConcurrentDictionary<(string, Location, string), SyntaxNode> claimed = new();
    private readonly Lazy<CodeMap> map;

    public Inspection(Compilation compilation, KmsSdk sdk, Func<SyntaxTree, TreeMap> treeMap, Policy policy, Lazy<Contracts> contracts, Work work)
    {
        source = new SourceCode(compilation, work);
        readings = new Readings(sdk, source, policy, contracts);

        // Made by the first block that asks, whole: what a cancelled one had begun would be lost to the others.
        map = new Lazy<CodeMap>(() => CodeMap.Of(compilation, sdk, treeMap, contracts.Value.Foreign));
    }

    /// <summary>The findings that stand in a block of code, as the driver hands it out.</summary>
    public IEnumerable<Diagnostic> FindingsIn(SyntaxNode block, SemanticModel model, CancellationToken cancellation)
    {
        // Most blocks have nothing to do with KMS, and there are many.
        var (code, found) = (map.Value, (List<Diagnostic>?)null);
        foreach (var declaration in code.MembersIn(block))
        {
            (found ??= []).AddRange(FindingsIn(declaration, code, model, cancellation));
        }

        return code.HasColumnsIn(block) ? [.. found ?? [], .. FindingsInColumns(block, code, model, cancellation)] : found ?? [];
    }

    // A length that is declared for a property stands in code that need not have to do with KMS.
    private IEnumerable<Diagnostic> FindingsInColumns(SyntaxNode block, CodeMap code, SemanticModel model, CancellationToken cancellation)
    {
        var reported = new HashSet<(string, Location)>();
        foreach (var storer in code.StorersIn(block).Where(storer => !code.IsOnlyCalledByItsType(storer)))
        {
            source.Use(model);
            foreach (var diagnostic in readings.Of(storer, code, cancellation).Declared)
            {
                if (diagnostic.Location.SourceTree == block.SyntaxTree && block.Span.Contains(diagnostic.Location.SourceSpan) && reported.Add((diagnostic.Id, diagnostic.Location)))
                {
                    yield return diagnostic;
                }
            }
        }
    }

    private IEnumerable<Diagnostic> FindingsIn(SyntaxNode declaration, CodeMap code, SemanticModel model, CancellationToken cancellation)
    {
        source.Use(model);
        var reported = new HashSet<(string, Location)>();
        return ReadingsFor(declaration, declaration, code, cancellation)
            .SelectMany(reading => reading.Findings.Where(pair => pair.Member == declaration || (reading.Of == declaration && !IsDelivered(pair, declaration, code, cancellation) && Claim(pair.Diagnostic, declaration))))
            .Select(static pair => pair.Diagnostic)
            .Where(diagnostic => reported.Add((diagnostic.Id, diagnostic.Location)));
    }

    // The readings in which a finding of a member may turn up, looked for from there or from a member that names it.
    private IEnumerable<Reading> ReadingsFor(SyntaxNode sought, SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        // What is not worth reading by itself may be where a caller's fault stands.
        if (!code.Contains(declaration))
        {
            return code.NamersOf(declaration).SelectMany(namer => ReadingsFor(sought, namer, code, cancellation)).Distinct();
        }

        // A private method is read with those that call it; by itself only if none of them got that far.
        if (code.IsOnlyCalledByItsType(declaration))
        {
            var (callers, siblings) = (readings.OfCallers(declaration, code, cancellation).ToArray(), readings.OfType(declaration, code, cancellation));
            Reading[] itself = siblings.Follow(declaration) || Array.Exists(callers, reading => reading.Followed.Contains(declaration)) ? [] : [readings.Of(declaration, code, cancellation)];
            return [.. itself, .. callers, .. siblings.FindingIn(sought)];
        }

        // What a member hands on may be found to be wrong where it arrives.
        var own = readings.Of(declaration, code, cancellation);
        return own.HandsOn ? [own, .. readings.OfCallers(declaration, code, cancellation), .. readings.OfType(declaration, code, cancellation).FindingIn(sought)] : [own];
    }

    // An editor shows of a member only what it finds in itself. What others find there as well is shown once.
    private bool IsDelivered((Diagnostic Diagnostic, SyntaxNode? Member) finding, SyntaxNode finder, CodeMap code, CancellationToken cancellation) =>
        finding.Member is { } member
        && (code.Contains(member)
            || ReadingsFor(member, member, code, cancellation).Any(reading => reading.Of == finder || reading.Findings.Any(other =>
                other.Member == member && other.Diagnostic.Id == finding.Diagnostic.Id && other.Diagnostic.Location == finding.Diagnostic.Location)));

    // A finding in a member that nothing leads to belongs to the first member from which it was found. What another has to say of it in other words stands beside it, whoever comes first.
    private bool Claim(Diagnostic diagnostic, SyntaxNode declaration) =>
        claimed.GetOrAdd((diagnostic.Id, diagnostic.Location, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)), declaration) == declaration;
}
