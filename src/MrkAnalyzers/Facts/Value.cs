namespace MrkAnalyzers.Facts;

/// <summary>One step of a value on its way to where it is used: handed to a parameter, or assigned to a property of a request.</summary>
/// <param name="At">The expression that was handed on.</param>
/// <param name="Edit">For an assignment, the assignment as a whole; else null.</param>
/// <param name="Home">The calls that lead to the body in which that expression stands.</param>
/// <param name="Depth">How many calls deep the receiving code is below the member being read.</param>
/// <param name="Before">The step before this one.</param>
internal sealed record Hop(SyntaxNode At, SyntaxNode? Edit, CallPath? Home, int Depth, Hop? Before)
{
    /// <summary>Whether the value went into a parameter, or into an object that did.</summary>
    public bool IsArgument => Edit is null;

    /// <summary>The calls that lead into the receiving code, for an argument.</summary>
    public CallPath? Into { get; init; }

    /// <summary>Whether it was given to a constructor: an object keeps it, whoever made the object.</summary>
    public bool IsKept { get; init; }

    /// <summary>
    /// The steps that still matter in a body that these calls lead to: those that stand in a body which is still running. What happened in a call that has returned
    /// is the business of that code, unless an object keeps it: a key is looked for where the object got it, bytes where they are altered, and what KMS answered where it is used. Null when none is left.
    /// </summary>
    public static Hop? Reaching(Atom atom, CallPath? path) => Reaching(atom.Trail, path, keeps: atom is not (Blob or Answer));

    // What an object was given in this very body is within sight, and so is what its constructor hands to the base's.
    private bool IsInSight(CallPath? path) =>
        ReferenceEquals(Home, path) || (Before is { IsKept: true } outer && ReferenceEquals(Home, outer.Into) && outer.IsInSight(path));

    private static Hop? Reaching(Hop? last, CallPath? path, bool keeps)
    {
        if (last is null)
        {
            return null;
        }

        var before = Reaching(last.Before, path, keeps);
        var matters = keeps && last.IsKept ? !last.IsInSight(path) : CallPath.Leads(last.Home, path);
        return !matters ? before : ReferenceEquals(before, last.Before) ? last : last with { Before = before };
    }
}

/// <summary>
/// The calls that lead to a place: an object made by a helper that is called twice is two objects. A reader makes each path once, so that paths are equal only if they are the same.
/// </summary>
/// <param name="outer">The calls that lead to it.</param>
/// <param name="site">The call itself; for a construction, what is run.</param>
/// <param name="isConstruction">Whether this is the initialiser or constructor of a field that is read: it has run, and what it did still stands.</param>
internal sealed class CallPath(CallPath? outer, SyntaxNode site, bool isConstruction)
{
    public CallPath? Outer { get; } = outer;

    public SyntaxNode Site { get; } = site;

    public bool IsConstruction { get; } = isConstruction;

    /// <summary>Whether one path is the beginning of another, or the same.</summary>
    public static bool Leads(CallPath? beginning, CallPath? path)
    {
        if (beginning is { IsConstruction: true })
        {
            return true;
        }

        for (; path is not null; path = path.Outer)
        {
            if (ReferenceEquals(path, beginning))
            {
                return true;
            }
        }

        return beginning is null;
    }
}

/// <summary>One thing that a value can be.</summary>
internal abstract record Atom
{
    /// <summary>How the value came here; null as long as it has not left the code that made it, and for what is the same wherever it goes.</summary>
    public Hop? Trail { get; init; }

    /// <summary>The last step of that way; none where there is none.</summary>
    public IEnumerable<Hop> LastStep => Trail is null ? [] : [Trail];

    /// <summary>The atom after one more step on its way.</summary>
    public Atom Via(Hop hop) => this is Constant or Template or Blob or Symbolic or Answer or Fleeting ? this with { Trail = hop } : this;
}

/// <summary>A constant of the language, or one of the SDK's string-like constants and Regions by its text.</summary>
internal sealed record Constant(object Content) : Atom;

/// <summary>Text of which parts are known; <see cref="Hole"/> stands for each unknown part.</summary>
internal sealed record Template(string Pattern) : Atom
{
    public const char Hole = '\0';

    /// <summary>What one of the holes is filled with, if it is something fleeting.</summary>
    public Fleeting? Part { get; init; }
}

/// <summary>The null reference: for a request's property, not set.</summary>
internal sealed record Nothing : Atom
{
    public static readonly Nothing Instance = new();
}

/// <summary>Whatever a parameter, field or other variable holds when the member starts; only its identity is known.</summary>
internal sealed record Symbolic(ISymbol Symbol) : Atom
{
    /// <summary>The same thing is the same, whichever way it came.</summary>
    public bool Equals(Symbolic? other) => other is not null && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);
}

/// <summary>An object made in view. What its members hold is in the <see cref="State"/>. A reader makes one for each place and way to it, so that two are equal only if they are the same.</summary>
internal sealed record Instance(SyntaxNode Site, ITypeSymbol? Type, CallPath? Path) : Atom
{
    public bool Equals(Instance? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A lambda or method that can be called.</summary>
internal sealed record Callable(Closure Target) : Atom;

/// <summary>A character encoding.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="IsLossless">Whether every byte survives decoding and encoding again: true of Latin-1 only.</param>
internal sealed record CharacterEncoding(string Name, bool IsLossless) : Atom;

/// <summary>The number of bytes or characters of something, or a number that is computed from it.</summary>
/// <param name="Subject">Whose length.</param>
/// <param name="Sign">0 for the very length, 1 for something larger, -1 for something smaller.</param>
internal sealed record LengthOf(Atom Subject, int Sign = 0) : Atom;

/// <summary>Bytes or text with a known past.</summary>
internal sealed record Blob(BlobHistory History) : Atom
{
    /// <summary>The call of KMS that made it, where it is in view.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>Text with such text somewhere in it.</summary>
internal sealed record Composite(Blob Part) : Atom;

/// <summary>
/// What an expression can be at one place: a small set of atoms, and whether it can also be something unknown. Immutable.
/// A set that outgrows its bound stays as it is and is open from then on, so that joining always ends.
/// </summary>
internal sealed class Value : IEquatable<Value>
{
    private const int Bound = 8;

    /// <summary>Nothing is known.</summary>
    public static readonly Value Unknown = new(ImmutableArray<Atom>.Empty, isOpen: true);

    /// <summary>No value at all: code that is never reached.</summary>
    public static readonly Value None = new(ImmutableArray<Atom>.Empty, isOpen: false);

    /// <summary>Null.</summary>
    public static readonly Value Null = Of(Nothing.Instance);

    private Value(ImmutableArray<Atom> atoms, bool isOpen)
    {
        Atoms = atoms;
        IsClosed = !isOpen;
        foreach (var atom in atoms)
        {
            isOpen |= atom is Answer or Fleeting;
        }

        IsOpen = isOpen;
    }

    /// <summary>What the value can be, in the order in which it was found.</summary>
    public ImmutableArray<Atom> Atoms { get; }

    /// <summary>Whether it can be something that the source does not show: something else, or what only KMS, a clock or the machine knows.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether it is one of the atoms and nothing else.</summary>
    public bool IsClosed { get; }

    public static Value Of(Atom atom) => new(ImmutableArray.Create(atom), isOpen: false);

    public static Value OfText(string text) => Of(new Constant(text));

    public Value Join(Value other)
    {
        if (ReferenceEquals(this, other) || (other.Atoms.IsEmpty && (!IsClosed || other.IsClosed)))
        {
            return this;
        }

        if (Atoms.IsEmpty && (!other.IsClosed || IsClosed))
        {
            return other;
        }

        var atoms = Atoms;
        var isOpen = !IsClosed || !other.IsClosed;
        foreach (var atom in other.Atoms)
        {
            if (atoms.Contains(atom))
            {
                continue;
            }

            if (atoms.Length == Bound)
            {
                isOpen = true;
                break;
            }

            atoms = atoms.Add(atom);
        }

        return atoms == Atoms && isOpen == !IsClosed ? this : new Value(atoms, isOpen);
    }

    /// <summary>Applies a function to each atom; what is open stays open.</summary>
    public Value Map(Func<Atom, Value> map)
    {
        var result = IsClosed ? None : Unknown;
        foreach (var atom in Atoms)
        {
            result = result.Join(map(atom));
        }

        return result;
    }

    /// <summary>The same without the atoms that a condition excludes.</summary>
    public Value Where(Func<Atom, bool> keep) => new(Atoms.RemoveAll(atom => !keep(atom)), !IsClosed);

    /// <summary>The same, and it can be something else, too.</summary>
    public Value Opened() => IsClosed ? new Value(Atoms, isOpen: true) : this;

    /// <summary>The same, and it can be nothing else.</summary>
    public Value Closed() => IsClosed ? this : new Value(Atoms, isOpen: false);

    /// <summary>The content, if it is exactly one constant.</summary>
    public object? SingleConstant => !IsOpen && Atoms.Length == 1 && Atoms[0] is Constant constant ? constant.Content : null;

    /// <summary>Whether it is one of several texts that the source shows, and nothing else.</summary>
    public bool IsText => !IsOpen && Atoms.Length > 0 && Atoms.All(static atom => atom is Constant { Content: string });

    /// <summary>The texts among what it can be.</summary>
    public IEnumerable<string> Texts => Atoms.OfType<Constant>().Select(static constant => constant.Content).OfType<string>();

    /// <summary>Whether it is surely null or not set.</summary>
    public bool IsNull => !IsOpen && Atoms.Length > 0 && Atoms.All(static atom => atom is Nothing);

    public bool Equals(Value? other) =>
        ReferenceEquals(this, other) || other is not null && IsClosed == other.IsClosed && Atoms.Length == other.Atoms.Length && Atoms.All(other.Atoms.Contains);

    public override bool Equals(object? obj) => Equals(obj as Value);

    public override int GetHashCode() => Atoms.Length * 2 + (IsClosed ? 0 : 1);
}
