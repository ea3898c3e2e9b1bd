using System.Collections.Concurrent;
using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;
using MrkAnalyzers.Rules;

namespace MrkAnalyzers;

/// <summary>What the members of one compilation were found to do. Each is read once. Thread-safe.</summary>
internal sealed class Readings(KmsSdk sdk, SourceCode source, Policy policy, Lazy<Contracts> contracts)
{
    private readonly ConcurrentDictionary<SyntaxNode, Reading> found = new();
    private readonly ConcurrentDictionary<SyntaxNode, object> judges = new();
    private readonly ConcurrentDictionary<SyntaxNode, KmsMethod> others = new();
    private readonly ConcurrentDictionary<string, TypeReadings> types = new(StringComparer.Ordinal);

    public Reading Of(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        if (found.TryGetValue(declaration, out var known))
        {
            return known;
        }

        // Several members ask for the same one; the first of them reads it.
        lock (judges.GetOrAdd(declaration, static _ => new object()))
        {
            return found.TryGetValue(declaration, out known) ? known : found[declaration] = Judge(declaration, code, cancellation);
        }
    }

    /// <summary>What those were found to do through whom a member can be reached, nearest first, and who are not read with others.</summary>
    public IEnumerable<Reading> OfCallers(SyntaxNode declaration, CodeMap code, CancellationToken cancellation) =>
        code.AllCallersOf(declaration).Where(caller => !code.IsOnlyCalledByItsType(caller)).Select(caller => Of(caller, code, cancellation));

    /// <summary>What the members of a member's type were found to do. A type may have very many: put in order once.</summary>
    public TypeReadings OfType(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        var name = CodeMap.TypeNameOf(declaration);
        return types.TryGetValue(name, out var known) ? known
            : types.GetOrAdd(name, new TypeReadings(code.MembersOfType(name).Where(member => !code.IsOnlyCalledByItsType(member)).Select(member => Of(member, code, cancellation))));
    }

    private Reading Judge(SyntaxNode declaration, CodeMap code, CancellationToken cancellation)
    {
        // Where keys are provisioned, what others do is asked for more than once.
        var method = code.Names("ReplicateKey") || code.Names("CreateAlias") ? Read(declaration, code, cancellation)
            : others.TryGetValue(declaration, out var known) ? known
            : ValueReader.Read(sdk, source, code, contracts.Value, policy, declaration, cancellation);
        method.Beyond = names => code.RootsNaming(names)?.Where(root => root != declaration).Select(root => Read(root, code, cancellation)).ToArray();
        var all = RuleBook.Rules.SelectMany(rule => rule.Judge(method)).ToArray();
        var findings = all.Where(finding => !Array.Exists(all, finding.IsEchoOf)).ToLookup(static finding => finding.IsInDeclaration, static finding => finding.ToDiagnostic());
        return new Reading(
            declaration,
            findings[false].Select(diagnostic => (diagnostic, CodeMap.MemberAt(diagnostic.Location.SourceTree!, diagnostic.Location.SourceSpan.Start, cancellation))).ToImmutableArray(),
            findings[true].ToImmutableArray(),
            method.Followed,
            method.HandsOn);
    }

    // Reading asks for no other reading, so that nobody waits in a circle.
    private KmsMethod Read(SyntaxNode declaration, CodeMap code, CancellationToken cancellation) =>
        others.TryGetValue(declaration, out var known) ? known : others.GetOrAdd(declaration, ValueReader.Read(sdk, source, code, contracts.Value, policy, declaration, cancellation));
}

/// <summary>What one member was found to do.</summary>
internal sealed record Reading(SyntaxNode Of, ImmutableArray<(Diagnostic Diagnostic, SyntaxNode? Member)> Findings, ImmutableArray<Diagnostic> Declared, IReadOnlyCollection<SyntaxNode> Followed, bool HandsOn);

/// <summary>What the members of one type were found to do. Not changed once made.</summary>
internal sealed class TypeReadings
{
    private readonly Dictionary<SyntaxNode, List<Reading>> byMember = [];
    private readonly HashSet<SyntaxNode> followed = [];

    public TypeReadings(IEnumerable<Reading> readings)
    {
        foreach (var reading in readings)
        {
            followed.UnionWith(reading.Followed);
            foreach (var member in reading.Findings.Select(static pair => pair.Member).OfType<SyntaxNode>().Distinct())
            {
                if (!byMember.TryGetValue(member, out var known))
                {
                    byMember[member] = known = [];
                }

                known.Add(reading);
            }
        }
    }

    /// <summary>Whether one of them was read into a member.</summary>
    public bool Follow(SyntaxNode member) => followed.Contains(member);

    /// <summary>Those that found something in a member.</summary>
    public IEnumerable<Reading> FindingIn(SyntaxNode member) => byMember.TryGetValue(member, out var found) ? found : [];
}
