using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>One call of KMS, whatever its shape, or a request that leaves the member on its way to one.</summary>
internal sealed class KmsCall
{
    /// <summary>In a <see cref="State"/>, who owns the calls that were made on the way.</summary>
    internal static readonly object History = new();

    /// <summary>A call was made, and nothing has happened since that could take time.</summary>
    internal static readonly Value JustMade = Value.OfText("just made");

    /// <summary>A call was made, and something that could take time has happened since.</summary>
    internal static readonly Value Waited = Value.OfText("waited");

    /// <summary>In place of an exception's name: which one cannot be told.</summary>
    internal const string AnyFault = "*";

    private readonly ImmutableDictionary<string, Value> properties;
    private readonly State state;
    private NamedKey[]? namedKeys;

    public KmsCall(KmsOperation operation, ImmutableDictionary<string, Value> properties, (SyntaxNode, CallPath?) site, Value region, bool isComplete, Surroundings around, State state, Origin? origin, SyntaxNode? request)
    {
        this.state = state.Copy();
        Origin = origin;
        Request = request;
        Site = site;
        Operation = operation;
        this.properties = properties;
        Region = region;
        IsComplete = isComplete;
        Around = around;
    }

    public KmsOperation Operation { get; }

    /// <summary>What its answer is known by; null for a request that leaves the member.</summary>
    internal Origin? Origin { get; }

    /// <summary>The keys that the source names for it; looked for once.</summary>
    internal IReadOnlyList<NamedKey> NamedKeys => namedKeys ??= NamedKey.In(this).ToArray();

    /// <summary>Where the request is made; null where that is not in view.</summary>
    internal SyntaxNode? Request { get; }

    /// <summary>The place of the call itself.</summary>
    public Place Place => Place.Of(Site.At);

    /// <summary>For messages: the member of a wrapper's that was called in KMS's place, and what takes the key there; null for a call of the SDK.</summary>
    internal (string Member, string KeyName)? Wrapper { get; init; }

    /// <summary>Whether nothing that it is given names a key, so that the ciphertext has to.</summary>
    public bool LeavesKeyToCiphertext => Wrapper is { KeyName: "" } || ((IsComplete || Wrapper is not null) && this["KeyId"].IsNull);

    /// <summary>For messages: what takes the key.</summary>
    public string NameOf(KeyParameter parameter) => Wrapper is { KeyName: var name } ? name : parameter.Property;

    /// <summary>For messages: what takes the key, and of what it is a part.</summary>
    public string FullNameOf(KeyParameter parameter) => Wrapper is { } wrapper ? $"{wrapper.KeyName} of {wrapper.Member}" : $"{Operation.Name}Request.{parameter.Property}";

    /// <summary>The Region that the client calls, where there is but one.</summary>
    public string? SoleRegion => Region.SingleConstant as string;

    /// <summary>Whether its client calls other Regions than the client of another call, for certain.</summary>
    public bool IsElsewhereThan(KmsCall other) => Region.IsText && other.Region.IsText && !Region.Texts.Intersect(other.Region.Texts, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Whether another call may have been made on the way to this one.</summary>
    public bool Follows(Origin? other) => other is not null && !ReferenceEquals(other, Origin) && state.Get(new Slot(History, other)) is not null;

    /// <summary>Whether another call, if it was made on the way to this one, was made just before: nothing in between could take time.</summary>
    public bool FollowsAtOnce(KmsCall other) => other.Origin is { } origin && state.Get(new Slot(History, origin)) is { } since && since.Equals(JustMade);

    /// <summary>What the handlers around the call catch, by name.</summary>
    internal ImmutableHashSet<string> Caught { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Whether code around the call catches an exception, or may.</summary>
    public bool Expects(string exception) => Caught.Contains(exception) || Caught.Contains(AnyFault);

    /// <summary>What is in the list or dictionary that a property holds; for a dictionary, its values.</summary>
    public Value ElementsOf(string property) => this[property].Map(atom => state.Get(new Slot(atom, Collections.Items)) ?? Value.Unknown);

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
    private readonly ILookup<Origin?, KmsCall> byOrigin;
    private readonly IReadOnlyCollection<Answer> seen;
    private readonly IReadOnlyCollection<Fleeting> kept;
    private readonly Func<string, bool> isNamed;
    private readonly IReadOnlyCollection<Atom> delivered;
    private ImmutableDictionary<Type, object> once = ImmutableDictionary<Type, object>.Empty;

    private KmsMethod(Builder found, IReadOnlyList<KmsCall> calls, IReadOnlyList<Blob> blobs, IReadOnlyList<Blob> decoded, IReadOnlyList<(Blob Read, BlobHistory Outcome)> paired, IReadOnlyList<CiphertextLimit> limits, IReadOnlyCollection<SyntaxNode> followed, bool handsOn)
    {
        byOrigin = calls.Concat(found.Background).ToLookup(static call => call.Origin);
        seen = found.Seen;
        kept = found.Fleetings;
        isNamed = found.IsNamed;
        delivered = found.Delivered;
        Policy = found.Policy;
        Compared = found.Compared;
        Around = found.Around;
        Followed = followed;
        HandsOn = handsOn;
        Calls = calls;
        Blobs = blobs;
        Decoded = decoded;
        Paired = paired;
        Limits = limits;
        Ciphertexts = calls.Where(static call => call.Operation.TakesCiphertext)
            .SelectMany(static call => call[KmsOperations.CiphertextBlob].Atoms)
            .Concat(delivered)
            .OfType<Blob>()
            .ToArray();
        Stored = blobs.Where(static blob => blob.History.Birth == BlobBirth.Ciphertext).ToArray();
        FaultyCiphertexts = Faulty(Ciphertexts);
        FaultyStored = Faulty(Stored);
    }

    /// <summary>What several rules ask for, found once. Whoever comes second may find it anew; it is the same.</summary>
    public IReadOnlyList<T> Once<T>(Func<KmsMethod, IEnumerable<T>> find)
        where T : class
    {
        if (!once.TryGetValue(typeof(T), out var known))
        {
            known = find(this).ToArray();
            once = once.SetItem(typeof(T), known);
        }

        return (T[])known;
    }

    private static Blob[] Faulty(IReadOnlyList<Blob> blobs) => blobs.Where(static blob => blob.History.FirstFault() is not null).ToArray();

    /// <summary>What the user has settled.</summary>
    internal Policy Policy { get; }

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

    /// <summary>Ciphertext that is put to use other than by decrypting it.</summary>
    public IReadOnlyList<Blob> Stored { get; }

    /// <summary>Those of <see cref="Ciphertexts"/> to which something was done that makes them unusable.</summary>
    public IReadOnlyList<Blob> FaultyCiphertexts { get; }

    /// <summary>Those of <see cref="Stored"/> to which something was done that makes them unusable.</summary>
    public IReadOnlyList<Blob> FaultyStored { get; }

    /// <summary>Ciphertext that is put to use, with all that was done to it as far as it is known, be it in another member.</summary>
    public IEnumerable<(Blob Blob, BlobHistory Outcome)> Used => Ciphertexts.Concat(Stored).Select(static blob => (blob, blob.History)).Concat(Paired);

    /// <summary>Lengths that are less than what is stored there can have.</summary>
    public IReadOnlyList<CiphertextLimit> Limits { get; }

    /// <summary>
    /// Text, just made through a character encoding, from bytes that are ciphertext: KMS made them, or the same member has KMS decrypt them.
    /// </summary>
    public IEnumerable<Blob> DecodedCiphertexts
    {
        get
        {
            if (Decoded.Count == 0)
            {
                return [];
            }

            var decrypted = new HashSet<ISymbol>(
                Calls.Where(static call => call.Operation.TakesCiphertext).SelectMany(static call => call[KmsOperations.CiphertextBlob].Atoms).Concat(delivered).OfType<Symbolic>().Select(static atom => atom.Symbol),
                SymbolEqualityComparer.Default);
            var readTwice = new HashSet<SyntaxNode>(Ciphertexts.Concat(Blobs).Select(static blob => blob.History)
                .Where(static history => history.FirstFault() is { Fault: BlobFault.Mismatched, Step: var decoder } && history.WrittenBefore(decoder).Written is null)
                .SelectMany(static history => history.Steps).Where(static step => step.Step == BlobStep.TextDecoded).Select(static step => step.At));
            return Decoded.Where(blob => !readTwice.Contains(blob.History.Steps[blob.History.Steps.Length - 1].At)).Where(blob => blob.History.LosesBytes(blob.History.Steps.Length - 1)
                || (blob.History is { Source: { } source, Steps.Length: 1 } && decrypted.Contains(source)));
        }
    }

    /// <summary>The key that made the ciphertext which a call is given; null where that is not in view.</summary>
    public Value? CiphertextKeys(KmsCall call) =>
        call[KmsOperations.CiphertextBlob] is { IsClosed: true, Atoms: [Blob { Origin: { } origin }, ..] } blobs
            && blobs.Atoms.All(atom => atom is Blob blob && ReferenceEquals(blob.Origin, origin))
            && CallsOf(origin).FirstOrDefault() is { } maker
            ? maker[maker.Operation.Keys[maker.Operation.Keys.Count - 1].Property]
            : null;

    /// <summary>Whether any code of the compilation calls this operation, in view or not.</summary>
    public bool IsNamedElsewhere(string operation) => isNamed(operation);

    /// <summary>
    /// What the other members do from which everything that names one of these, and has to do with KMS, can be reached; null where they are too many to tell.
    /// </summary>
    public Func<IReadOnlyCollection<string>, IReadOnlyList<KmsMethod>?> Beyond { get; set; } = static _ => [];

    /// <summary>Parts of answers, each with what it is compared with.</summary>
    public IReadOnlyList<(Answer Answer, Value Other)> Compared { get; }

    /// <summary>The call that an answer comes from, once for each way to it.</summary>
    public IEnumerable<KmsCall> CallsOf(Origin? origin) => origin is null ? [] : byOrigin[origin];

    /// <summary>Whether somebody reads this part of what a call answers, or may: the answer leaves the code in view.</summary>
    public bool LooksAt(KmsCall call, string part) => seen.Any(answer => ReferenceEquals(answer.Origin, call.Origin) && (answer.Part.Length == 0 || answer.Part == part));

    /// <summary>Whether the code in view reads this part of what a call answers.</summary>
    public bool Reads(KmsCall call, string part) => seen.Any(answer => ReferenceEquals(answer.Origin, call.Origin) && answer.Part == part);

    /// <summary>Whether a fleeting value is kept somewhere, or the same that another expression gives.</summary>
    public bool Keeps(Fleeting fleeting) => kept.Any(other => fleeting.IsOfPlace ? other.Kind == fleeting.Kind : other.Equals(fleeting));

    /// <summary>What fixes need to know besides.</summary>
    public Surroundings Around { get; }

    /// <summary>The bytes that go into Decrypt or ReEncrypt as ciphertext, or to whoever says that it takes such.</summary>
    public IReadOnlyList<Blob> Ciphertexts { get; }

    /// <summary>Collects what a reader finds. Not thread-safe.</summary>
    internal sealed class Builder(KmsSdk sdk, Surroundings around, Func<string, bool> isNamed, Policy policy)
    {
        internal Func<string, bool> IsNamed => isNamed;

        internal Policy Policy => policy;

        internal IReadOnlyCollection<Atom> Delivered => delivered;

        private readonly List<Atom> delivered = [];

        private readonly List<(Atom? Request, KmsCall Call)> used = [];
        private readonly List<(Instance Request, KmsCall Call, bool IsReturned)> escaped = [];
        private readonly HashSet<Instance> expected = [];
        private readonly List<Blob> kept = [];
        private readonly List<Blob> decoded = [];
        private readonly List<KmsCall> background = [];
        private readonly HashSet<Answer> seen = [];
        private readonly List<(Answer Answer, Value Other)> compared = [];
        private readonly HashSet<Fleeting> fleetings = [];
        private readonly List<(Blob, BlobHistory)> paired = [];
        private readonly List<CiphertextLimit> limits = [];
        private bool isDiscarded;
        private readonly HashSet<SyntaxNode> followed = [];
        private bool handsOn;

        public void Use(KmsOperation operation, Atom request, (SyntaxNode, CallPath?) at, Value region, State state, Origin origin, ImmutableHashSet<string> caught)
        {
            if (sdk.OperationOf((request as Instance)?.Type) is { } known && known != operation)
            {
                return;
            }

            // A request of the caller's: what is wrong with it shows there.
            handsOn |= request is not Instance;
            used.Add((request, new KmsCall(operation, Properties(request, state), at, Settled(region), request is Instance, around, state, origin, (request as Instance)?.Site) { Caught = caught }));
        }

        public void Use(KmsOperation operation, ImmutableDictionary<string, Value> properties, (SyntaxNode, CallPath?) at, Value region, State state, Origin origin, ImmutableHashSet<string> caught, (string, string)? wrapper = null) =>
            used.Add((null, new KmsCall(operation, properties, at, Settled(region), isComplete: false, around, state, origin, null) { Caught = caught, Wrapper = wrapper }));

        // Of a client of whose Region nothing is known, the user may know it. Of very many Regions the first stand for all: each is called.
        private Value Settled(Value region) =>
            region.Atoms.IsEmpty && region.IsOpen && !policy.Regions.IsEmpty ? policy.Regions.Aggregate(Value.None, static (all, one) => all.Join(Value.OfText(one))).Closed() : region;

        /// <summary>Something is given to whoever says that it takes ciphertext.</summary>
        public void Deliver(Atom atom) => delivered.Add(atom);

        /// <summary>A call that was made at another time, by another member: what it answered may be met here.</summary>
        public void Remember(KmsOperation operation, Instance request, (SyntaxNode, CallPath?) at, Value region, State state, Origin origin) =>
            background.Add(new KmsCall(operation, Properties(request, state), at, region, isComplete: true, around, state, origin, request.Site));

        /// <summary>Somebody reads a part of an answer, or, as a whole, takes it out of sight.</summary>
        public void Look(Answer answer) => seen.Add(answer);

        /// <summary>A part of an answer is compared with something.</summary>
        public void Compare(Answer answer, Value other) => compared.Add((answer, other));

        /// <summary>Something that is not given again is kept, so that it can be given once more.</summary>
        public void Keep(Fleeting fleeting) => fleetings.Add(fleeting);

        /// <summary>A request that is given to a test double.</summary>
        public void Expect(Instance request) => expected.Add(request);

        /// <summary>A request leaves the member without having been sent.</summary>
        public void Escape(KmsOperation operation, Instance request, SyntaxNode at, State state, bool isReturned)
        {
            escaped.Add((request, new KmsCall(operation, Properties(request, state), (at, request.Path), Value.Unknown, isComplete: true, around, state, null, request.Site), isReturned));
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
                .SelectMany(static call => call[KmsOperations.CiphertextBlob].Atoms)
                .Concat(delivered)
                .OfType<Blob>();

        public void Pair(Blob read, BlobHistory outcome) => paired.Add((read, outcome));

        public void Limit(CiphertextLimit limit) => limits.Add(limit);

        /// <summary>What was found so far, to return to.</summary>
        public (int, int, int, int, int, int) Mark() => (used.Count, escaped.Count, kept.Count, decoded.Count, limits.Count, delivered.Count);

        /// <summary>Forgets what was found since.</summary>
        public void ReturnTo((int Used, int Escaped, int Kept, int Decoded, int Limits, int Delivered) mark)
        {
            delivered.RemoveRange(mark.Delivered, delivered.Count - mark.Delivered);
            used.RemoveRange(mark.Used, used.Count - mark.Used);
            escaped.RemoveRange(mark.Escaped, escaped.Count - mark.Escaped);
            kept.RemoveRange(mark.Kept, kept.Count - mark.Kept);
            decoded.RemoveRange(mark.Decoded, decoded.Count - mark.Decoded);
            limits.RemoveRange(mark.Limits, limits.Count - mark.Limits);
        }

        public void Discard() => isDiscarded = true;

        internal IReadOnlyList<KmsCall> Background => background;

        internal IReadOnlyCollection<Answer> Seen => seen;

        internal IReadOnlyList<(Answer Answer, Value Other)> Compared => compared;

        internal IReadOnlyCollection<Fleeting> Fleetings => fleetings;

        internal Surroundings Around => around;

        public KmsMethod Build(bool hasCallers)
        {
            if (isDiscarded)
            {
                return new KmsMethod(this, [], [], [], [], [], followed: [], handsOn: true);
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

            return new KmsMethod(this, calls, kept, decoded, paired, limits, followed, handsOn);
        }

        private static ImmutableDictionary<string, Value> Properties(Atom request, State state) =>
            state.MembersOf(request).ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
    }
}
