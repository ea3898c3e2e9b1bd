namespace MrkAnalyzers.Facts;

/// <summary>
/// A place that holds a value: a variable of a call (owner: the call's path, key: the symbol), a temporary of the control flow graph
/// (owner: the graph and path, key: its number), or a member of an object (owner: the object's atom, key: the member's name).
/// </summary>
internal readonly record struct Slot(object Owner, object Key);

/// <summary>
/// What every slot holds at one point of a body. A slot without an entry was never written: for a member of an object made in view that means unset,
/// for everything else it means what was there before. Copies share what they have in common.
/// </summary>
internal sealed class State
{
    /// <summary>Entry of every object that exists, so that a join knows that its missing members are unset rather than not yet there.</summary>
    public const string Exists = "[exists]";

    /// <summary>Entry of an object that was copied from one that is not in view: members that were not written since are unknown.</summary>
    public const string IsPartlyUnknown = "[partly unknown]";

    private static readonly ImmutableDictionary<object, Value> NoMembers = ImmutableDictionary<object, Value>.Empty;

    private ImmutableDictionary<object, ImmutableDictionary<object, Value>> owners;

    // What conditions said about variables on the way here. States that came by different answers are kept apart, within bounds: correct code often depends on it.
    private ImmutableDictionary<Slot, object> answers;

    public State()
        : this(ImmutableDictionary<object, ImmutableDictionary<object, Value>>.Empty, ImmutableDictionary<Slot, object>.Empty)
    {
    }

    private State(ImmutableDictionary<object, ImmutableDictionary<object, Value>> owners, ImmutableDictionary<Slot, object> answers)
    {
        this.owners = owners;
        this.answers = answers;
    }

    /// <summary>Every object that exists here, with its members.</summary>
    public IEnumerable<(Instance Object, ImmutableDictionary<object, Value> Members)> Objects =>
        owners.Where(static pair => pair.Key is Instance).Select(static pair => ((Instance)pair.Key, pair.Value));

    public State Copy() => new(owners, answers);

    public Value? Get(Slot slot) => owners.TryGetValue(slot.Owner, out var members) && members.TryGetValue(slot.Key, out var value) ? value : null;

    public void Set(Slot slot, Value value)
    {
        Write(slot, value);
        if (!answers.IsEmpty)
        {
            answers = answers.Remove(slot);
        }
    }

    /// <summary>The keys of the slots of an owner that were written.</summary>
    public IEnumerable<object> KeysOf(object owner) => owners.TryGetValue(owner, out var members) ? members.Keys : [];

    /// <summary>Writes the same into every slot of an owner that was written before.</summary>
    public void SetAll(object owner, Value value)
    {
        if (owners.TryGetValue(owner, out var members) && members.Values.Any(member => !ReferenceEquals(member, value)))
        {
            owners = owners.SetItem(owner, members.SetItems(members.Keys.Select(key => new KeyValuePair<object, Value>(key, value))));
        }
    }

    /// <summary>A condition was answered: from here on the variable is known to hold this value, or, for null and its opposite, to be null or not.</summary>
    public void Answer(Slot slot, Value value, object answer)
    {
        Write(slot, value);
        answers = answers.SetItem(slot, answer);
    }

    /// <summary>Whether the same conditions were answered in the same way.</summary>
    public bool HasSameAnswers(State other) =>
        ReferenceEquals(answers, other.answers)
        || (answers.Count == other.answers.Count && answers.All(pair => other.answers.TryGetValue(pair.Key, out var answer) && answer.Equals(pair.Value)));

    /// <summary>A new object: whatever an earlier turn of a loop left in its members is gone.</summary>
    public void Allocate(Instance instance) => owners = owners.SetItem(instance, NoMembers.SetItem(Exists, Value.None));

    /// <summary>An object that other code made, with its members, unless it is here already.</summary>
    public void Import(Instance instance, ImmutableDictionary<object, Value> members)
    {
        if (!owners.ContainsKey(instance))
        {
            owners = owners.SetItem(instance, members);
        }
    }

    public bool Has(Instance instance) => owners.TryGetValue(instance, out var members) && members.ContainsKey(Exists);

    /// <summary>The members of an object that were written, by name, in a fixed order.</summary>
    public IEnumerable<KeyValuePair<string, Value>> MembersOf(Atom owner) =>
        owners.TryGetValue(owner, out var members)
            ? members
                .Where(static pair => pair.Key is string and not (Exists or IsPartlyUnknown))
                .Select(static pair => new KeyValuePair<string, Value>((string)pair.Key, pair.Value))
                .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            : [];

    /// <summary>Joins another state into this one; true if this one changed.</summary>
    public bool JoinWith(State other)
    {
        var changed = false;
        if (!ReferenceEquals(owners, other.owners))
        {
            var joined = owners;
            foreach (var pair in other.owners)
            {
                var mine = owners.TryGetValue(pair.Key, out var members) ? members : null;
                if (!ReferenceEquals(mine, pair.Value))
                {
                    var both = Join(pair.Key, mine, pair.Value);
                    if (!ReferenceEquals(both, mine))
                    {
                        joined = joined.SetItem(pair.Key, both);
                        changed = true;
                    }
                }
            }

            foreach (var pair in owners)
            {
                if (pair.Key is Symbolic && !other.owners.ContainsKey(pair.Key))
                {
                    var both = Join(pair.Key, pair.Value, null);
                    if (!ReferenceEquals(both, pair.Value))
                    {
                        joined = joined.SetItem(pair.Key, both);
                        changed = true;
                    }
                }
            }

            owners = joined;
        }

        if (!answers.IsEmpty && !ReferenceEquals(answers, other.answers))
        {
            answers = answers.RemoveRange(answers
                .Where(pair => !other.answers.TryGetValue(pair.Key, out var answer) || !answer.Equals(pair.Value))
                .Select(static pair => pair.Key)
                .ToArray());
        }

        return changed;
    }

    private void Write(Slot slot, Value value)
    {
        var members = owners.TryGetValue(slot.Owner, out var known) ? known : NoMembers;
        var written = members.SetItem(slot.Key, value);
        if (!ReferenceEquals(written, members))
        {
            owners = owners.SetItem(slot.Owner, written);
        }
    }

    private static ImmutableDictionary<object, Value> Join(object owner, ImmutableDictionary<object, Value>? mine, ImmutableDictionary<object, Value>? other)
    {
        var missingHere = Missing(owner, mine);
        var missingThere = Missing(owner, other);
        var joined = mine ?? NoMembers;
        foreach (var pair in other ?? NoMembers)
        {
            var isMarker = pair.Key is Exists or IsPartlyUnknown;
            var before = mine is not null && mine.TryGetValue(pair.Key, out var value) ? value : isMarker ? Value.None : missingHere;
            var after = before.Join(pair.Value);
            if (mine is null || !mine.ContainsKey(pair.Key) || !after.Equals(before))
            {
                joined = joined.SetItem(pair.Key, after);
            }
        }

        foreach (var pair in mine ?? NoMembers)
        {
            if (pair.Key is not (Exists or IsPartlyUnknown) && (other is null || !other.ContainsKey(pair.Key)))
            {
                var after = pair.Value.Join(missingThere);
                if (!after.Equals(pair.Value))
                {
                    joined = joined.SetItem(pair.Key, after);
                }
            }
        }

        return joined;
    }

    // What a slot without an entry holds in a state that is being joined.
    private static Value Missing(object owner, ImmutableDictionary<object, Value>? members) => owner switch
    {
        Instance => members is not null && members.ContainsKey(Exists) ? Value.Null : Value.None,
        Symbolic => Value.Unknown,
        _ => Value.None,
    };
}
