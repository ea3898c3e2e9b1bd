using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>One call of KMS, whatever its shape, or a request that leaves the member on its way to one.</summary>
internal sealed class KmsCall
{
    private readonly ImmutableDictionary<string, Value> properties;

    public KmsCall(KmsOperation operation, ImmutableDictionary<string, Value> properties, (SyntaxNode, CallPath?) site, Value region, bool isComplete, Surroundings around)
    {
        Site = site;
        Operation = operation;
        this.properties = properties;
        Region = region;
        IsComplete = isComplete;
        Around = around;
    }

    public KmsOperation Operation { get; }

    /// <summary>The invocation, or where the request leaves, and the calls that lead there. A call that can be reached in several ways is there several times, once for each.</summary>
    internal (SyntaxNode At, CallPath? Path) Site { get; }

    /// <summary>Whether on some way to this call the property holds something unknown.</summary>
    public bool IsOpen(string property) => Ways.Any(call => call[property] is var value && (value.IsOpen || value.Atoms.Any(static atom => atom is not (Constant or Template or Nothing))));

    /// <summary>The same call, on every way to it.</summary>
    internal IReadOnlyList<KmsCall> Ways { get; set; } = [];

    /// <summary>The Regions that the client calls; open where unknown.</summary>
    public Value Region { get; }

    /// <summary>Whether the request was made in view, so that a property not seen to be set is not set.</summary>
    public bool IsComplete { get; }

    /// <summary>What fixes need to know besides.</summary>
    public Surroundings Around { get; }

    /// <summary>What a property of the request holds; null where it is not set.</summary>
    public Value this[string property] =>
        properties.TryGetValue(property, out var value) ? value : IsComplete ? Value.Null : Value.Unknown;
}

/// <summary>What one member does with KMS: all that the rules see.</summary>
internal sealed class KmsMethod
{
    private KmsMethod(IReadOnlyList<KmsCall> calls, IReadOnlyList<Blob> blobs, IReadOnlyList<Blob> decoded, IReadOnlyList<(Blob Read, BlobHistory Outcome)> paired, IReadOnlyList<CiphertextLimit> limits, Surroundings around, IReadOnlyCollection<SyntaxNode> followed, bool handsOn)
    {
        Followed = followed;
        HandsOn = handsOn;
        Calls = calls;
        Blobs = blobs;
        Decoded = decoded;
        Paired = paired;
        Limits = limits;
        Around = around;
    }

    /// <summary>The members whose code was read as part of this one.</summary>
    internal IReadOnlyCollection<SyntaxNode> Followed { get; }

    /// <summary>Whether something leaves the member that can turn out to be a fault of this member's only where it arrives: a request, altered bytes, or code.</summary>
    public bool HandsOn { get; }

    /// <summary>The calls, in the order in which they are written.</summary>
    public IReadOnlyList<KmsCall> Calls { get; }

    /// <summary>Bytes and text that are put to use: given to Decrypt or ReEncrypt, returned, stored or sent.</summary>
    public IReadOnlyList<Blob> Blobs { get; }

    /// <summary>Text made from bytes through a character encoding, used or not.</summary>
    public IReadOnlyList<Blob> Decoded { get; }

    /// <summary>What becomes of ciphertext that another member writes and this one reads back into Decrypt.</summary>
    public IReadOnlyList<(Blob Read, BlobHistory Outcome)> Paired { get; }

    /// <summary>Ciphertext that is put to use, with all that was done to it as far as it is known, be it in another member.</summary>
    public IEnumerable<(Blob Blob, BlobHistory Outcome)> Used =>
        Ciphertexts.Concat(Blobs.Where(static blob => blob.History.Birth == BlobBirth.Ciphertext)).Select(static blob => (blob, blob.History)).Concat(Paired);

    /// <summary>Lengths that are less than what is stored there can have.</summary>
    public IReadOnlyList<CiphertextLimit> Limits { get; }

    /// <summary>
    /// Text, just made through a character encoding, from bytes that are ciphertext: KMS made them, or the same member has KMS decrypt them.
    /// </summary>
    public IEnumerable<Blob> DecodedCiphertexts
    {
        get
        {
            var decrypted = new HashSet<ISymbol>(
                Calls.Where(static call => call.Operation.TakesCiphertext).SelectMany(static call => call[KmsOperations.CiphertextBlob].Atoms).OfType<Symbolic>().Select(static atom => atom.Symbol),
                SymbolEqualityComparer.Default);
            var readTwice = new HashSet<SyntaxNode>(Ciphertexts.Concat(Blobs).Select(static blob => blob.History)
                .Where(static history => history.FirstFault() is { Fault: BlobFault.Mismatched, Step: var decoder } && history.WrittenBefore(decoder).Written is null)
                .SelectMany(static history => history.Steps).Where(static step => step.Step == BlobStep.TextDecoded).Select(static step => step.At));
            return Decoded.Where(blob => !readTwice.Contains(blob.History.Steps[blob.History.Steps.Length - 1].At)).Where(blob => blob.History.LosesBytes(blob.History.Steps.Length - 1)
                || (blob.History is { Source: { } source, Steps.Length: 1 } && decrypted.Contains(source)));
        }
    }

    /// <summary>What fixes need to know besides.</summary>
    public Surroundings Around { get; }

    /// <summary>The bytes that go into Decrypt or ReEncrypt as ciphertext.</summary>
    public IEnumerable<Blob> Ciphertexts =>
        Calls.Where(static call => call.Operation.TakesCiphertext)
            .SelectMany(static call => call[KmsOperations.CiphertextBlob].Atoms.OfType<Blob>());

    /// <summary>Collects what a reader finds. Not thread-safe.</summary>
    internal sealed class Builder(KmsSdk sdk, Surroundings around)
    {
        private readonly List<(Atom? Request, KmsCall Call)> used = [];
        private readonly List<(Instance Request, KmsCall Call, bool IsReturned)> escaped = [];
        private readonly HashSet<Instance> expected = [];
        private readonly List<Blob> kept = [];
        private readonly List<Blob> decoded = [];
        private readonly List<(Blob, BlobHistory)> paired = [];
        private readonly List<CiphertextLimit> limits = [];
        private bool isDiscarded;
        private readonly HashSet<SyntaxNode> followed = [];
        private bool handsOn;

        public void Use(KmsOperation operation, Atom request, (SyntaxNode, CallPath?) at, Value region, State state)
        {
            if (sdk.OperationOf((request as Instance)?.Type) is { } known && known != operation)
            {
                return;
            }

            used.Add((request, new KmsCall(operation, Properties(request, state), at, region, request is Instance, around)));
        }

        public void Use(KmsOperation operation, ImmutableDictionary<string, Value> properties, (SyntaxNode, CallPath?) at, Value region) =>
            used.Add((null, new KmsCall(operation, properties, at, region, isComplete: false, around)));

        /// <summary>A request that is given to a test double.</summary>
        public void Expect(Instance request) => expected.Add(request);

        /// <summary>A request leaves the member without having been sent.</summary>
        public void Escape(KmsOperation operation, Instance request, SyntaxNode at, State state, bool isReturned)
        {
            escaped.Add((request, new KmsCall(operation, Properties(request, state), (at, request.Path), Value.Unknown, isComplete: true, around), isReturned));
            handsOn = true;
        }

        public void Keep(Blob blob)
        {
            kept.Add(blob);
            handsOn |= !blob.History.Steps.IsEmpty;
        }

        /// <summary>A call was followed into another member.</summary>
        public void Follow(SyntaxNode declaration) => followed.Add(declaration);

        /// <summary>The member hands on code.</summary>
        public void HandOn() => handsOn = true;

        public void Decode(Blob blob) => decoded.Add(blob);

        /// <summary>What was given to Decrypt or ReEncrypt so far.</summary>
        public IEnumerable<Blob> Ciphertexts =>
            used.Select(static pair => pair.Call).Concat(escaped.Select(static pair => pair.Call))
                .Where(static call => call.Operation.TakesCiphertext)
                .SelectMany(static call => call[KmsOperations.CiphertextBlob].Atoms.OfType<Blob>());

        public void Pair(Blob read, BlobHistory outcome) => paired.Add((read, outcome));

        public void Limit(CiphertextLimit limit) => limits.Add(limit);

        /// <summary>What was found so far, to return to.</summary>
        public (int, int, int, int, int) Mark() => (used.Count, escaped.Count, kept.Count, decoded.Count, limits.Count);

        /// <summary>Forgets what was found since.</summary>
        public void ReturnTo((int Used, int Escaped, int Kept, int Decoded, int Limits) mark)
        {
            used.RemoveRange(mark.Used, used.Count - mark.Used);
            escaped.RemoveRange(mark.Escaped, escaped.Count - mark.Escaped);
            kept.RemoveRange(mark.Kept, kept.Count - mark.Kept);
            decoded.RemoveRange(mark.Decoded, decoded.Count - mark.Decoded);
            limits.RemoveRange(mark.Limits, limits.Count - mark.Limits);
        }

        public void Discard() => isDiscarded = true;

        public KmsMethod Build(bool hasCallers)
        {
            if (isDiscarded)
            {
                return new KmsMethod([], [], [], [], [], around, followed: [], handsOn: true);
            }

            var sent = new HashSet<Atom>(used.Select(static pair => pair.Request).OfType<Atom>());
            var calls = used.Select(static pair => pair.Call)
                .Concat(escaped.Where(pair => !sent.Contains(pair.Request) && !expected.Contains(pair.Request) && !(pair.IsReturned && hasCallers)).Select(static pair => pair.Call))
                .ToArray();
            foreach (var ways in calls.GroupBy(static call => (call.Operation, call.Site)))
            {
                var all = ways.ToArray();
                foreach (var call in all)
                {
                    call.Ways = all;
                }
            }

            return new KmsMethod(calls, [.. kept], [.. decoded], [.. paired], [.. limits], around, followed, handsOn);
        }

        private static ImmutableDictionary<string, Value> Properties(Atom request, State state) =>
            state.MembersOf(request).ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
    }
}
