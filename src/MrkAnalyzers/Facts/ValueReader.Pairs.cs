using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

// Members that belong together: what the one writes, the other reads back.
internal sealed partial class ValueReader
{
    // What writes and what reads are called so that one can tell; the rest of the two names is the same.
    private static readonly ImmutableArray<(string Write, string Read)> Verbs = ImmutableArray.Create(
        ("Encrypt", "Decrypt"), ("Protect", "Unprotect"), ("Seal", "Unseal"), ("Seal", "Open"), ("Close", "Open"), ("Wrap", "Unwrap"), ("Encode", "Decode"), ("Encipher", "Decipher"),
        ("Lock", "Unlock"), ("Pack", "Unpack"), ("Hide", "Reveal"), ("Conceal", "Reveal"), ("Mask", "Unmask"), ("Serialize", "Deserialize"), ("Save", "Load"), ("Store", "Load"), ("Store", "Fetch"),
        ("Store", "Retrieve"), ("Write", "Read"), ("Put", "Get"), ("Set", "Get"), ("Issue", "Read"), ("Issue", "Redeem"), ("Create", "Read"), ("Export", "Import"), ("Freeze", "Thaw"), ("To", "From"));

    /// <summary>Text that came in by a parameter or property and was decoded for KMS: compared with how the members that write it encode it.</summary>
    private void PairUp()
    {
        var reads = found.Ciphertexts.Where(static blob => blob.History.Birth == BlobBirth.Text && blob.History.FirstFault() is null).Distinct().ToArray();
        foreach (var read in reads.Where(static blob => blob.History.Source is not null))
        {
            var written = WrittenFor(read.History.Source!);
            if (written.IsDefaultOrEmpty)
            {
                continue;
            }

            // A reader of several formats chooses among them.
            if (reads.Any(other => SymbolEqualityComparer.Default.Equals(other.History.Source, read.History.Source) && written.Any(history => history.Then(other.History) is { IsWholeCiphertext: true })))
            {
                continue;
            }

            var outcomes = written.Select(history => history.Then(read.History)).ToArray();
            if (Array.TrueForAll(outcomes, static outcome => outcome is not null && (outcome.FirstFault() is { Fault: BlobFault.Altered or BlobFault.Mismatched } || outcome is { IsLeftInText: true, Undone: not null })))
            {
                if (outcomes[0]!.FirstFault() is { Step: var decoder } && CiphertextMismatch.IsPaddedElsewhere(
                    outcomes[0]!,
                    decoder,
                    reads.Where(other => other != read).Select(other => SymbolEqualityComparer.Default.Equals(other.History.Source, read.History.Source) ? written[0].Then(other.History) : other.History).OfType<BlobHistory>()))
                {
                    continue;
                }

                found.Pair(read, outcomes[0]!);
            }
        }
    }

    // The ciphertext as the members in view write it there; empty where something else may be written, too.
    private ImmutableArray<BlobHistory> WrittenFor(ISymbol source)
    {
        var outer = (current, recording);
        recording = false;
        var written = source switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } reader } when BclTypes.IsString(((IParameterSymbol)source).Type) => ReturnedByInverseOf(reader),
            IPropertySymbol or IFieldSymbol => WrittenTo(source),
            _ => Value.Unknown,
        };
        (current, recording) = outer;
        return !written.IsOpen && written.Atoms.All(static atom => atom is Nothing or Symbolic or Constant or Blob { History.Birth: BlobBirth.Ciphertext })
            ? written.Atoms.OfType<Blob>().Select(static blob => blob.History).ToImmutableArray()
            : ImmutableArray<BlobHistory>.Empty;
    }

    private Value ReturnedByInverseOf(IMethodSymbol reader)
    {
        var names = new HashSet<string>(
            Verbs.Where(verbs => reader.Name.StartsWith(verbs.Read, StringComparison.Ordinal)).Select(verbs => Stem(verbs.Write + reader.Name.Substring(verbs.Read.Length))), StringComparer.Ordinal);
        var result = Value.None;
        foreach (var writer in reader.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(method => names.Contains(Stem(method.Name)) && BclTypes.IsString(Unwrapped(method.ReturnType))))
        {
            if (source.BodyOf(writer, cancellation) is not { } body || !code.Contains(CodeMap.DeclarationOf(body.OriginalOperation.Syntax)))
            {
                return Value.Unknown;
            }

            var self = writer.IsStatic ? Value.Unknown : Value.Of(new Symbolic(writer.ContainingType));
            var state = new State();
            result = result.Join(Read(FrameOf(body, PathOf(body.OriginalOperation.Syntax, null, isConstruction: true), 1, self, writer, null), ref state));
        }

        return result;
    }

    // What the members that have to do with KMS put into a property, whatever object it is of.
    private Value WrittenTo(ISymbol member)
    {
        var outer = watched;
        watched = (member, Value.None);
        IEnumerable<SyntaxNode> writers = code.MembersNaming(member.Name, new NameSet([member.Name]));
        if (member.ContainingType is { IsRecord: true, Name: var type } && source.PartsOf(member).FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax)
        {
            // Who makes such a record writes the property without naming it.
            writers = writers.Concat(code.MembersNaming(type, new NameSet([type]))).Distinct();
        }

        foreach (var writer in writers.Where(code.Contains).Take(MostWriters))
        {
            if (source.OwnerOf(writer, cancellation) is IMethodSymbol method && source.BodyOf(method, cancellation) is { } body && !IsBeingRead(body))
            {
                var self = method.IsStatic ? Value.Unknown : Value.Of(new Symbolic(method.ContainingType));
                var state = new State();
                Read(FrameOf(body, PathOf(body.OriginalOperation.Syntax, null, isConstruction: true), 1, self, method, null), ref state);
            }
        }

        var written = watched.Value;
        watched = outer;
        return written;
    }

    private const int MostWriters = 8;

    private static string Stem(string name) => name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;
}
