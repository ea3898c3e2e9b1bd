using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>A value in an encryption context that nobody can be expected to present again.</summary>
internal sealed class ContextEntry
{
    private ContextEntry(Fleeting value, Hop? entry, bool isPresented)
    {
        Kind = value.Kind;
        Name = value.Name;
        IsPresented = isPresented;
        Place = entry is null ? Place.Of(value.Site) : Place.Of(entry);
    }

    public FleetingKind Kind { get; }

    /// <summary>What gives the value.</summary>
    public string Name { get; }

    /// <summary>Whether it is presented to open a ciphertext, rather than bound to a new one.</summary>
    public bool IsPresented { get; }

    public Place Place { get; }

    /// <summary>
    /// Left out is what is kept and can therefore be presented: a value that also goes elsewhere, one that the same code presents again, and one that lives in an object.
    /// </summary>
    public static IReadOnlyList<ContextEntry> In(KmsMethod method) => method.Once(Find);

    private static IEnumerable<ContextEntry> Find(KmsMethod method)
    {
        var all = (from call in method.Calls
                   from context in KmsOperations.Contexts[call.Operation.Name]
                   from atom in call.ElementsOf(context.Property).Atoms
                   let value = atom as Fleeting ?? (atom as Template)?.Part
                   where value is not null
                   select (Value: value, atom.Trail, context.IsPresented)).ToArray();
        return from entry in all
               where !all.Any(other => other.IsPresented != entry.IsPresented && other.Value.Equals(entry.Value))
                   && (entry.Value.IsOfPlace || !IsInObject(entry.Value.Path))
                   && (entry.IsPresented || !method.Keeps(entry.Value))
               select new ContextEntry(entry.Value, entry.Trail, entry.IsPresented);
    }

    private static bool IsInObject(CallPath? path)
    {
        for (; path is not null; path = path.Outer)
        {
            if (path.IsConstruction)
            {
                return true;
            }
        }

        return false;
    }
}
