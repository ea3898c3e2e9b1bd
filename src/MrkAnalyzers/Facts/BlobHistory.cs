using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    /// <summary>With <c>-</c> and <c>_</c> for <c>+</c> and <c>/</c>, and without padding.</summary>
    Base64UrlEncoded,

    /// <summary>By a decoder that rejects <c>+</c> and <c>/</c>.</summary>
    Base64UrlDecoded,

    /// <summary>By a decoder that takes either alphabet, padded or not.</summary>
    AnyBase64Decoded,

    HexEncoded,
    HexDecoded,
    UrlEncoded,
    UrlDecoded,

    /// <summary>A part was taken.</summary>
    Sliced,

    /// <summary>Bytes or characters were added at an end, by taking more of a buffer than was filled or by padding.</summary>
    Padded,

    CaseChanged,

    /// <summary>One character was exchanged for another, so that it can be exchanged back.</summary>
    Replaced,

    /// <summary>Characters were dropped or exchanged in a way that nothing undoes.</summary>
    Altered,
}

/// <summary>What makes a ciphertext unusable.</summary>
internal enum BlobFault
{
    Decoded,
    Cut,
    Lengthened,
    Altered,
    Mismatched,
}

/// <summary>One step, where it stands, and how the value had come there.</summary>
/// <param name="Step">What was done.</param>
/// <param name="At">The expression that did it.</param>
/// <param name="Input">The expression that it was done to.</param>
/// <param name="Trail">The calls through which the value had come; null if it was born in the same member.</param>
/// <param name="Home">The calls that lead to the body in which it was done.</param>
/// <param name="Detail">The encoding's name or the member's name, for messages.</param>
/// <param name="IsEvident">Whether the code that does it shows the fault, whatever it is given; a buffer that is too large does not.</param>
/// <param name="Change">What was exchanged for what, as <see cref="TextChange"/> writes it; null where nothing was.</param>
internal sealed record BlobStepAt(BlobStep Step, SyntaxNode At, SyntaxNode Input, Hop? Trail, CallPath? Home, string Detail, bool IsEvident = true, string? Change = null)
{
    /// <summary>The detail of a single read from a stream, which may give less than the whole.</summary>
    public const string PartialRead = "0..read";
}

/// <summary>The steps between the birth of bytes or text and here. A step that undoes the one before it leaves no trace. Immutable.</summary>
internal sealed class BlobHistory : IEquatable<BlobHistory>
{
    /// <summary>The name of base64 that only lacks its padding.</summary>
    public const string NoPadding = "base64 without its padding";

    private const int Bound = 8;

    private BlobHistory(BlobBirth birth, SyntaxNode? bornAt, ISymbol? source, ImmutableArray<BlobStepAt> steps, BlobStepAt? undone = null, bool isRepadded = false)
    {
        Birth = birth;
        BornAt = bornAt;
        Source = source;
        Steps = steps;
        Undone = undone;
        IsRepadded = isRepadded;
    }

    public BlobBirth Birth { get; }

    /// <summary>The expression that brought them into view; null for text and bytes of unknown origin.</summary>
    public SyntaxNode? BornAt { get; }

    /// <summary>The parameter or variable that they came in, where their origin is unknown; null where that says nothing.</summary>
    public ISymbol? Source { get; }

    /// <summary>The steps, oldest first.</summary>
    public ImmutableArray<BlobStepAt> Steps { get; }

    /// <summary>The decoder that undid the last encoding, as long as nothing but decoding followed.</summary>
    public BlobStepAt? Undone { get; }

    /// <summary>Whether padding that it had lost was given back to it.</summary>
    public bool IsRepadded { get; }

    /// <summary>Whether these are the very bytes that KMS made.</summary>
    public bool IsWholeCiphertext => Birth == BlobBirth.Ciphertext && Steps.IsEmpty;

    /// <summary>What the text is written in, if that is known: its last encoder, whatever was exchanged since.</summary>
    public BlobStepAt? Codec => IndexOfCodec() is >= 0 and var index ? Steps[index] : null;

    /// <summary>Whether this is text of which nothing is known but what was exchanged in it.</summary>
    public bool IsUnknownText => Birth is BlobBirth.Text or BlobBirth.ConstantText && Steps.All(static step => IsChange(step.Step) || step.Step == BlobStep.UrlDecoded);

    /// <summary>What was exchanged in the text since it was written, and not exchanged back.</summary>
    public ImmutableArray<string> Changes => TextChange.Outstanding(Steps, IndexOfCodec(), Steps.Length);

    public static BlobHistory Born(BlobBirth birth, SyntaxNode? at, ISymbol? source = null) => new(birth, at, source, ImmutableArray<BlobStepAt>.Empty);

    /// <summary>The history with one more step; null when it has grown too long to follow.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isSure">Whether it was done to this and to nothing else: what another branch has padded is not without padding.</param>
    public BlobHistory? After(BlobStepAt step, bool isSure = true)
    {
        if (IndexOfCodec() is >= 0 and var codec && Steps.Skip(codec + 1).All(static change => change.Step == BlobStep.Replaced) && Decodes(step.Step, Steps[codec].Step, isSure ? Changes : Changes.Remove(TextChange.Unpadded)))
        {
            return new BlobHistory(Birth, BornAt, Source, Steps.RemoveRange(codec, Steps.Length - codec), step, IsRepadded || Steps.Any(static change => change.Change == TextChange.Padded));
        }

        if (!Steps.IsEmpty && Undoes(step.Step, Steps[Steps.Length - 1].Step) && !LosesBytes(Steps.Length - 1))
        {
            return WithoutLast();
        }

        switch (step.Step)
        {
            case BlobStep.CaseChanged when Codec is { Step: BlobStep.HexEncoded }:
                return this;

            // Text that was never URL-encoded keeps all but its plus signs.
            case BlobStep.UrlDecoded when Codec is { Step: BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded } && Birth == BlobBirth.Ciphertext:
                return step.Change is null || Changes.Any(TextChange.IsOfBase64Url) ? this : After(step with { Step = BlobStep.Replaced });
            case BlobStep.Replaced when step.Change is { } change:
                if (IndexOfChange(TextChange.Inverse(change)) is >= 0 and var inverse)
                {
                    return new BlobHistory(Birth, BornAt, Source, Steps.RemoveAt(inverse), null, IsRepadded || change == TextChange.Padded);
                }

                if (Codec is null && !IsUnknownText)
                {
                    return null;
                }

                switch (TextChange.EffectOn(Codec, Changes, change))
                {
                    case TextEffect.None:
                        return this;
                    case TextEffect.Unknown:
                        return null;
                    case TextEffect.Final:
                        step = step with { Step = BlobStep.Altered };
                        break;
                }

                break;
        }

        // The same step again, in a loop, says nothing new.
        if (Steps.Any(earlier => earlier.Step == step.Step && earlier.At == step.At && earlier.Change == step.Change))
        {
            return this;
        }

        return Steps.Length == Bound ? null : new BlobHistory(Birth, BornAt, Source, Steps.Add(step), IsReading(step.Step) ? Undone : null, IsRepadded);
    }

    /// <summary>The history without its last step.</summary>
    public BlobHistory WithoutLast() => new(Birth, BornAt, Source, Steps.RemoveAt(Steps.Length - 1), null, IsRepadded);

    /// <summary>What becomes of this when the steps of another are taken after it; null when it grows too long to follow.</summary>
    public BlobHistory? Then(BlobHistory next)
    {
        var history = (BlobHistory?)this;
        foreach (var step in next.Steps)
        {
            history = history?.After(step);
        }

        return history;
    }

    /// <summary>The first step that makes a ciphertext unusable. What happens to it afterwards is no news. Null while it is as good as new.</summary>
    public (BlobFault Fault, BlobStepAt Step)? FirstFault()
    {
        var codec = -1;
        var isText = Birth == BlobBirth.Text;
        BlobStepAt? altered = null;
        for (var index = 0; index < Steps.Length; index++)
        {
            var step = Steps[index];
            switch (step.Step)
            {
                case BlobStep.Sliced:
                    return (BlobFault.Cut, step);
                case BlobStep.Padded:
                    return (BlobFault.Lengthened, step);
                case BlobStep.TextDecoded when LosesBytes(index):
                    return Undone is not null && index + 1 < Steps.Length && IsDecoder(Steps[index + 1].Step) ? (BlobFault.Mismatched, Steps[index + 1]) : (BlobFault.Decoded, step);
                case BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded or BlobStep.HexEncoded or BlobStep.UrlEncoded:
                    codec = index;
                    break;
                case BlobStep.CaseChanged or BlobStep.Altered when Birth == BlobBirth.Ciphertext && codec >= 0:
                case BlobStep.Replaced when Birth == BlobBirth.Ciphertext && codec >= 0 && step.Change == TextChange.Spaced:
                    return (BlobFault.Altered, step);
                case BlobStep.CaseChanged or BlobStep.Altered when isText && codec < 0:
                    altered ??= step;
                    break;

                // Had it undone what was done before, it would have left no trace.
                case BlobStep.Base64Decoded or BlobStep.Base64UrlDecoded or BlobStep.AnyBase64Decoded or BlobStep.HexDecoded when codec >= 0 || isText:
                    if (FaultOf(step, codec, index, altered) is { } fault)
                    {
                        return fault;
                    }

                    (isText, altered) = (false, null);
                    break;
            }
        }

        return null;
    }

    /// <summary>Whether these are bytes of text that a codec wrote: it was written more often than it was read.</summary>
    public bool IsLeftInText =>
        Birth == BlobBirth.Ciphertext && Steps is [.., { Step: BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded or BlobStep.HexEncoded }, { Step: BlobStep.TextEncoded }] && FirstFault() is null;

    /// <summary>What a decoder in this history is given: the name of what the text is written in, and the step that wrote it. A decoder that is given the ciphertext itself comes once too often.</summary>
    public (string Name, BlobStepAt? Written) WrittenBefore(BlobStepAt decoder)
    {
        var end = Steps.IndexOf(decoder);
        var codec = end - 1;
        while (codec >= 0 && !IsEncoder(Steps[codec].Step))
        {
            codec--;
        }

        var changes = TextChange.Outstanding(Steps, codec, end).RemoveAll(change => codec < 0 && TextChange.Restores(change));
        var name = changes.Any(static change => TextChange.IsOfBase64Url(change) && change != TextChange.Unpadded) ? "base64url"
            : changes.Any(static change => change != TextChange.Dashed && !TextChange.IsOfBase64Url(change)) ? "base64 with exchanged characters"
            : changes.Contains(TextChange.Unpadded) ? NoPadding
            : codec >= 0 ? Steps[codec].Detail
            : "";
        return (name, codec < 0 ? null : Steps[codec]);
    }

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
        other is not null && Birth == other.Birth && BornAt == other.BornAt && SymbolEqualityComparer.Default.Equals(Source, other.Source) && Equals(Undone, other.Undone) && IsRepadded == other.IsRepadded && Steps.SequenceEqual(other.Steps);

    public override bool Equals(object? obj) => Equals(obj as BlobHistory);

    public override int GetHashCode() => ((int)Birth * 31) + Steps.Length;

    private static bool IsDecoder(BlobStep step) => step is BlobStep.Base64Decoded or BlobStep.Base64UrlDecoded or BlobStep.AnyBase64Decoded or BlobStep.HexDecoded;

    private (BlobFault, BlobStepAt)? FaultOf(BlobStepAt decoder, int codec, int index, BlobStepAt? altered)
    {
        var isBase64 = decoder.Step != BlobStep.HexDecoded && (codec < 0 || Steps[codec].Step is BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded);
        if (isBase64 && altered is not null)
        {
            return (BlobFault.Altered, altered);
        }

        var changes = TextChange.Outstanding(Steps, codec, index);
        if (codec < 0)
        {
            changes = changes.RemoveAll(TextChange.Restores);
        }

        if (isBase64 && changes.FirstOrDefault(static change => !TextChange.IsOfBase64Url(change)) is { } foreign
            && Steps.Last(step => step.Change == foreign) is var exchange && MemberOf(exchange) == MemberOf(decoder))
        {
            return (BlobFault.Altered, exchange);
        }

        // Text of unknown form is what its decoder takes it for, unless it was changed to something else on the way.
        return codec >= 0 || (decoder.Step == BlobStep.Base64Decoded && !changes.IsEmpty) ? (BlobFault.Mismatched, decoder) : null;
    }

    // A member that exchanges signs leaves it to others to exchange them back.
    private static SyntaxNode? MemberOf(BlobStepAt step) => step.At.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private int IndexOfCodec()
    {
        for (var index = Steps.Length - 1; index >= 0; index--)
        {
            if (IsEncoder(Steps[index].Step))
            {
                return index;
            }

            if (!IsChange(Steps[index].Step))
            {
                break;
            }
        }

        return -1;
    }

    private int IndexOfChange(string change)
    {
        for (var index = Steps.Length - 1; index >= 0 && IsChange(Steps[index].Step); index--)
        {
            if (Steps[index].Change == change)
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsChange(BlobStep step) => step is BlobStep.Replaced or BlobStep.CaseChanged or BlobStep.Altered;

    private static bool IsEncoder(BlobStep step) => step is BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded or BlobStep.HexEncoded or BlobStep.UrlEncoded;

    private static bool IsReading(BlobStep step) => step == BlobStep.TextDecoded || IsDecoder(step);

    private static bool Decodes(BlobStep decoder, BlobStep codec, ImmutableArray<string> changes) => (codec, decoder) switch
    {
        (BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded, BlobStep.Base64Decoded) => changes.IsEmpty,
        (BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded, BlobStep.Base64UrlDecoded) => changes.All(TextChange.IsOfBase64Url) && changes.Count(static change => change != TextChange.Unpadded) == 2,
        (BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded, BlobStep.AnyBase64Decoded) => changes.All(TextChange.IsOfBase64Url),
        (BlobStep.HexEncoded, BlobStep.HexDecoded) or (BlobStep.UrlEncoded, BlobStep.UrlDecoded) => changes.IsEmpty,
        _ => false,
    };

    private static bool Undoes(BlobStep step, BlobStep earlier) => (earlier, step) is
        (BlobStep.Base64Decoded, BlobStep.Base64Encoded)
        or (BlobStep.HexDecoded, BlobStep.HexEncoded)
        or (BlobStep.TextEncoded, BlobStep.TextDecoded)
        or (BlobStep.TextDecoded, BlobStep.TextEncoded);
}

/// <summary>What an exchange does to the text that it is made in.</summary>
internal enum TextEffect
{
    /// <summary>Nothing: what is to be exchanged is not there.</summary>
    None,

    /// <summary>It can be exchanged back.</summary>
    Reversible,

    /// <summary>Nothing brings it back.</summary>
    Final,

    Unknown,
}

/// <summary>What is exchanged for what in text that carries bytes.</summary>
internal static class TextChange
{
    private const string Arrow = ">";

    /// <summary>The signs at the end of base64 are gone.</summary>
    public const string Unpadded = "=" + Arrow;

    /// <summary>They are back.</summary>
    public const string Padded = Arrow + "=";

    /// <summary>Pairs of hex digits have dashes between them.</summary>
    public const string Dashed = Arrow + "-";

    /// <summary>What decoding a URL makes of base64 that was not encoded for one.</summary>
    public const string Spaced = "+" + Arrow + " ";

    private static readonly ImmutableArray<string> Base64Url = ImmutableArray.Create("+" + Arrow + "-", "/" + Arrow + "_", Unpadded);

    public static string Of(string from, string to) => from + Arrow + to;

    public static string Inverse(string change) => Of(To(change), From(change));

    /// <summary>Whether this is one of the changes that make base64url of base64.</summary>
    public static bool IsOfBase64Url(string change) => Base64Url.Contains(change);

    /// <summary>Whether this is one of the changes that make base64 of base64url, or of what a URL left of it.</summary>
    public static bool Restores(string change) => Inverse(change) is var inverse && (IsOfBase64Url(inverse) || inverse == Spaced);

    /// <summary>What an exchange does to text that a codec wrote, or to text of unknown form, after other exchanges.</summary>
    public static TextEffect EffectOn(BlobStepAt? codec, ImmutableArray<string> changes, string change)
    {
        var from = From(change);
        var to = To(change);
        switch (codec?.Step)
        {
            case BlobStep.HexEncoded:
                return changes.Any(earlier => To(earlier) == from) ? TextEffect.Reversible : from.Length == 1 && Uri.IsHexDigit(from[0]) ? TextEffect.Final : TextEffect.None;
            case BlobStep.UrlEncoded:
                return from.IndexOf('%') >= 0 ? TextEffect.Unknown : TextEffect.None;
            case null:
                return IsSign(from) ? Effect(from, to) : Restores(change) ? TextEffect.Reversible : TextEffect.None;
            default:
                return changes.Any(earlier => To(earlier) == from) ? TextEffect.Reversible
                    : from.Length == 0 || !from.All(IsOfBase64) || changes.Any(earlier => From(earlier) == from) ? TextEffect.None
                    : from.Length > 1 ? TextEffect.Unknown
                    : Effect(from, to);
        }
    }

    /// <summary>What was exchanged between an encoder, or the birth of the text, and a later step, and not exchanged back.</summary>
    public static ImmutableArray<string> Outstanding(ImmutableArray<BlobStepAt> steps, int codec, int end)
    {
        var changes = codec < 0 ? ImmutableArray<string>.Empty : steps[codec] switch
        {
            { Step: BlobStep.Base64UrlEncoded } => Base64Url,
            { Change: { } change } => ImmutableArray.Create(change),
            _ => ImmutableArray<string>.Empty,
        };
        for (var index = codec + 1; index < end; index++)
        {
            if (steps[index] is { Step: BlobStep.Replaced, Change: { } change })
            {
                var inverse = changes.IndexOf(Inverse(change));
                changes = inverse >= 0 ? changes.RemoveAt(inverse) : changes.Contains(change) ? changes : changes.Add(change);
            }
        }

        return changes;
    }

    private static TextEffect Effect(string from, string to) =>
        from == "=" && to.Length == 0 ? TextEffect.Reversible : to.Length == 0 || to.All(IsOfBase64) ? TextEffect.Final : TextEffect.Reversible;

    private static bool IsSign(string text) => text is "+" or "/" or "=";

    private static bool IsOfBase64(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '/' or '=';

    private static string From(string change) => change.Substring(0, change.IndexOf(Arrow, StringComparison.Ordinal));

    private static string To(string change) => change.Substring(change.IndexOf(Arrow, StringComparison.Ordinal) + 1);
}
