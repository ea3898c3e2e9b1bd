namespace MrkAnalyzers.Facts;

/// <summary>Where bytes or text come from.</summary>
internal enum BlobBirth
{
    /// <summary>KMS made them: the ciphertext of a response.</summary>
    Ciphertext,

    /// <summary>Text of unknown origin.</summary>
    Text,

    /// <summary>Text that is written in the source.</summary>
    ConstantText,

    /// <summary>Bytes of unknown origin.</summary>
    Bytes,
}

/// <summary>What was done to them.</summary>
internal enum BlobStep
{
    /// <summary>Bytes → text through a character encoding.</summary>
    TextDecoded,

    /// <summary>Text → bytes through a character encoding.</summary>
    TextEncoded,

    Base64Encoded,
    Base64Decoded,
    Base64UrlEncoded,
    Base64UrlDecoded,
    HexEncoded,
    HexDecoded,

    /// <summary>A part was taken.</summary>
    Sliced,

    /// <summary>Bytes or characters were added at an end, by taking more of a buffer than was filled or by padding.</summary>
    Padded,

    CaseChanged,
    Replaced,
}

/// <summary>One step, where it stands, and how the value had come there.</summary>
/// <param name="Step">What was done.</param>
/// <param name="At">The expression that did it.</param>
/// <param name="Input">The expression that it was done to.</param>
/// <param name="Trail">The calls through which the value had come; null if it was born in the same member.</param>
/// <param name="Home">The calls that lead to the body in which it was done.</param>
/// <param name="Detail">The encoding's name or the member's name, for messages.</param>
/// <param name="IsEvident">Whether the code that does it shows the fault, whatever it is given; a buffer that is too large does not.</param>
internal sealed record BlobStepAt(BlobStep Step, SyntaxNode At, SyntaxNode Input, Hop? Trail, CallPath? Home, string Detail, bool IsEvident = true);

/// <summary>The steps between the birth of bytes or text and here. A step that undoes the one before it leaves no trace. Immutable.</summary>
internal sealed class BlobHistory : IEquatable<BlobHistory>
{
    private const int Bound = 8;

    private BlobHistory(BlobBirth birth, SyntaxNode? bornAt, ISymbol? source, ImmutableArray<BlobStepAt> steps)
    {
        Birth = birth;
        BornAt = bornAt;
        Source = source;
        Steps = steps;
    }

    public BlobBirth Birth { get; }

    /// <summary>The expression that brought them into view; null for text and bytes of unknown origin.</summary>
    public SyntaxNode? BornAt { get; }

    /// <summary>The parameter or variable that bytes of unknown origin came in; null where that says nothing.</summary>
    public ISymbol? Source { get; }

    /// <summary>The steps, oldest first.</summary>
    public ImmutableArray<BlobStepAt> Steps { get; }

    /// <summary>Whether these are the very bytes that KMS made.</summary>
    public bool IsWholeCiphertext => Birth == BlobBirth.Ciphertext && Steps.IsEmpty;

    public static BlobHistory Born(BlobBirth birth, SyntaxNode? at, ISymbol? source = null) => new(birth, at, source, ImmutableArray<BlobStepAt>.Empty);

    /// <summary>The history with one more step; null when it has grown too long to follow.</summary>
    public BlobHistory? After(BlobStepAt step)
    {
        if (!Steps.IsEmpty && Undoes(step.Step, Steps[Steps.Length - 1].Step) && !LosesBytes(Steps.Length - 1))
        {
            return WithoutLast();
        }

        // The same step again, in a loop, says nothing new.
        if (Steps.Any(earlier => earlier.Step == step.Step && earlier.At == step.At))
        {
            return this;
        }

        return Steps.Length == Bound ? null : new BlobHistory(Birth, BornAt, Source, Steps.Add(step));
    }

    /// <summary>The history without its last step.</summary>
    public BlobHistory WithoutLast() => new(Birth, BornAt, Source, Steps.RemoveAt(Steps.Length - 1));

    /// <summary>
    /// Whether decoding as text at this index was done to bytes that are no text: raw ciphertext or what remains of it after cutting or padding.
    /// Decoding bytes that an encoder has written before is harmless.
    /// </summary>
    public bool LosesBytes(int index)
    {
        if (Steps[index].Step != BlobStep.TextDecoded || Birth != BlobBirth.Ciphertext)
        {
            return false;
        }

        for (var earlier = index - 1; earlier >= 0; earlier--)
        {
            if (Steps[earlier].Step is not (BlobStep.Sliced or BlobStep.Padded))
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(BlobHistory? other) =>
        other is not null && Birth == other.Birth && BornAt == other.BornAt && SymbolEqualityComparer.Default.Equals(Source, other.Source) && Steps.SequenceEqual(other.Steps);

    public override bool Equals(object? obj) => Equals(obj as BlobHistory);

    public override int GetHashCode() => ((int)Birth * 31) + Steps.Length;

    private static bool Undoes(BlobStep step, BlobStep earlier) => (earlier, step) is
        (BlobStep.Base64Encoded, BlobStep.Base64Decoded)
        or (BlobStep.Base64Decoded, BlobStep.Base64Encoded)
        or (BlobStep.Base64UrlEncoded, BlobStep.Base64UrlDecoded)
        or (BlobStep.HexEncoded, BlobStep.HexDecoded)
        or (BlobStep.HexDecoded, BlobStep.HexEncoded)
        or (BlobStep.TextEncoded, BlobStep.TextDecoded)
        or (BlobStep.TextDecoded, BlobStep.TextEncoded);
}
