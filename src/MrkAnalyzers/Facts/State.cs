namespace MrkAnalyzers.Facts;

/// <summary>
/// A place that holds a value: a variable of a call (owner: the call's path, key: the symbol), a temporary of the control flow graph
/// (owner: the graph and path, key: its number), or a member of an object (owner: the object's atom, key: the member's name).
/// </summary>
internal readonly record struct Slot(object Owner, object Key);

/// <summary>
/// What every slot holds at one point of a body. A slot without an entry was never written: for a member of an object made in view that means unset,
/// for everything else it means what was there before.
/// </summary>
internal sealed class State
{
    /// <summary>Entry of every object that exists, so that a join knows that its missing members are unset rather than not yet there.</summary>
    public const string Exists = "[exists]";

    /// <summary>Entry of an object that was copied from one that is not in view: members that were not written since are unknown.</summary>
    public const string IsPartlyUnknown = "[partly unknown]";

    private readonly Dictionary<Slot, Value> slots;

    // What conditions said about variables on the way here. States that came by different answers are kept apart, within bounds: correct code often depends on it.
    private readonly Dictionary<Slot, object> answers;

    public State()
        : this([], [])
    {
    }

    private State(Dictionary<Slot, Value> slots, Dictionary<Slot, object> answers)
    {
        this.slots = slots;
        this.answers = answers;
    }

    public IEnumerable<KeyValuePair<Slot, Value>> Slots => slots;

    public State Copy() => new(new Dictionary<Slot, Value>(slots), new Dictionary<Slot, object>(answers));

    public Value? Get(Slot slot) => slots.TryGetValue(slot, out var value) ? value : null;

    public void Set(Slot slot, Value value)
    {
        slots[slot] = value;
        answers.Remove(slot);
    }

    /// <summary>A condition was answered: from here on the variable is known to hold this value, or, for null and its opposite, to be null or not.</summary>
    public void Answer(Slot slot, Value value, object answer)
    {
        slots[slot] = value;
        answers[slot] = answer;
    }

    /// <summary>Whether the same conditions were answered in the same way.</summary>
    public bool HasSameAnswers(State other) =>
        answers.Count == other.answers.Count && answers.All(pair => other.answers.TryGetValue(pair.Key, out var answer) && answer.Equals(pair.Value));

    /// <summary>A new object: whatever an earlier turn of a loop left in its members is gone.</summary>
    public void Allocate(Instance instance)
    {
        foreach (var slot in slots.Keys.Where(slot => instance.Equals(slot.Owner)).ToArray())
        {
            slots.Remove(slot);
        }

        slots[new Slot(instance, Exists)] = Value.None;
    }

    public bool Has(Instance instance) => slots.ContainsKey(new Slot(instance, Exists));

    /// <summary>The members of an object that were written.</summary>
    public IEnumerable<KeyValuePair<Slot, Value>> MembersOf(Atom owner) =>
        slots.Where(pair => owner.Equals(pair.Key.Owner) && pair.Key.Key is string key && key is not (Exists or IsPartlyUnknown)).ToArray();

    /// <summary>Joins another state into this one; true if this one changed.</summary>
    public bool JoinWith(State other)
    {
        // Which objects exist here is asked while joining their members, so that entry comes last.
        var changed = false;
        foreach (var pair in other.slots.OrderBy(static pair => Exists.Equals(pair.Key.Key)))
        {
            var mine = Get(pair.Key);
            var joined = mine is null ? Missing(pair.Key, this).Join(pair.Value) : mine.Join(pair.Value);
            if (mine is null || !joined.Equals(mine))
            {
                slots[pair.Key] = joined;
                changed = true;
            }
        }

        foreach (var slot in slots.Keys.Where(slot => !other.slots.ContainsKey(slot)).ToArray())
        {
            var joined = slots[slot].Join(Missing(slot, other));
            if (!joined.Equals(slots[slot]))
            {
                slots[slot] = joined;
                changed = true;
            }
        }

        foreach (var slot in answers.Keys.Where(slot => !other.answers.TryGetValue(slot, out var answer) || !answer.Equals(answers[slot])).ToArray())
        {
            answers.Remove(slot);
        }

        return changed;
    }

    // What a slot without an entry holds in a state that is being joined.
    private static Value Missing(Slot slot, State state) => slot.Owner switch
    {
        Instance instance when !Exists.Equals(slot.Key) => state.Has(instance) && slot.Key is not IsPartlyUnknown ? Value.Null : Value.None,
        Symbolic => Value.Unknown,
        _ => Value.None,
    };
}
