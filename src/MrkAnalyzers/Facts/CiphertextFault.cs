namespace MrkAnalyzers.Facts;

/// <summary>A place at which a ciphertext that is put to use lost bytes.</summary>
/// <param name="Place">Where.</param>
/// <param name="Remedy">What a fix needs to know.</param>
internal sealed record CiphertextCut(Place Place, CiphertextRemedy Remedy)
{
    public static IEnumerable<CiphertextCut> In(KmsMethod method)
    {
        var cuts = method.FaultyStored.Concat(method.FaultyCiphertexts)
            .Select(static blob => (Blob: blob, blob.History, Fault: blob.History.FirstFault()))
            .Where(static cut => cut.Fault is { Fault: BlobFault.Cut } && (cut.History.Birth == BlobBirth.Ciphertext || cut.Fault.Value.Step.Detail == BlobStepAt.PartialRead))
            .Select(static cut => (cut.Blob, cut.History, cut.Fault!.Value.Step))
            .ToArray();

        // Parts that join at the same places lose nothing between them.
        return cuts
            .Where(cut => !(IsShort(Split(cut.Step.Detail)) && IsUsedWhole(cut.History, method)))
            .Where(cut => !IsPartOfWhole(Split(cut.Step.Detail), cuts.Where(other => other.History.BornAt == cut.History.BornAt).Select(static other => Split(other.Step.Detail)).Distinct().ToArray()))
            .Select(static cut => (cut.Step, Place: Place.Of(cut.Blob, cut.Step)))
            .Select(cut => new CiphertextCut(cut.Place, CiphertextRemedy.OfCut(cut.Step, cut.Place, method.Around)));
    }

    // Whether one part follows another from the beginning to the end, and this is one of them.
    private static bool IsPartOfWhole((string Start, string End) part, (string Start, string End)[] parts)
    {
        var (start, end) = part;
        for (var left = parts.Length; left > 0 && !(IsStart(start) && end == ""); left--)
        {
            if (!IsStart(start) && parts.FirstOrDefault(other => other.End == start && other.End != "") is { End: not null } before)
            {
                start = before.Start;
            }
            else if (end != "" && parts.FirstOrDefault(other => other.Start == end) is { Start: not null } after)
            {
                end = after.End;
            }
        }

        return IsStart(start) && end == "";
    }

    // So little of a ciphertext that is kept or opened as a whole besides is a label: for a log, or to look it up by.
    private static bool IsShort((string Start, string End) part) =>
        IsStart(part.Start) ? IsFew(part.End) : part.End == "" && part.Start.StartsWith("^", StringComparison.Ordinal) && IsFew(part.Start.Substring(1));

    private static bool IsFew(string count) => int.TryParse(count, out var number) && number <= LongestLabel;

    private const int LongestLabel = 32;

    private static bool IsUsedWhole(BlobHistory part, KmsMethod method) =>
        method.Stored.Concat(method.Ciphertexts).Any(other => other.History.BornAt == part.BornAt && other.History.FirstFault() is not { Fault: BlobFault.Cut });

    private static bool IsStart(string bound) => bound is "" or "0";

    private static (string Start, string End) Split(string bounds)
    {
        var dots = bounds.IndexOf("..", StringComparison.Ordinal);
        return (bounds.Substring(0, dots), bounds.Substring(dots + 2));
    }
}

/// <summary>A place at which a ciphertext that is put to use gained bytes.</summary>
/// <param name="Place">Where.</param>
/// <param name="Detail">The member that added them, or the size of the buffer in bytes.</param>
/// <param name="Remedy">What a fix needs to know.</param>
internal sealed record CiphertextPadding(Place Place, string Detail, CiphertextRemedy Remedy)
{
    public static IEnumerable<CiphertextPadding> In(KmsMethod method) =>
        from blob in method.FaultyCiphertexts.Concat(method.FaultyStored)
        where blob.History.FirstFault() is { Fault: BlobFault.Lengthened }
        let step = blob.History.FirstFault()!.Value.Step
        let place = Place.Of(blob, step)
        select new CiphertextPadding(place, step.Detail, CiphertextRemedy.OfPadding(step, place, method.Around));
}

/// <summary>A place at which text that carries a ciphertext is changed into other text.</summary>
/// <param name="Place">Where.</param>
/// <param name="Detail">The member that changes it.</param>
/// <param name="Remedy">What a fix needs to know.</param>
internal sealed record CiphertextAlteration(Place Place, string Detail, CiphertextRemedy Remedy)
{
    public static IEnumerable<CiphertextAlteration> In(KmsMethod method) =>
        from used in method.Used
        where used.Outcome.FirstFault() is { Fault: BlobFault.Altered }
        let step = used.Outcome.FirstFault()!.Value.Step
        let place = Place.Of(used.Blob, step)
        select new CiphertextAlteration(place, step.Detail, CiphertextRemedy.OfAlteration(step, place, method.Around));
}

/// <summary>A place at which text that carries a ciphertext is read by another codec than the one that wrote it, or not as often as it was written.</summary>
/// <param name="Place">Where.</param>
/// <param name="Written">What it is written in; empty where it is read though nobody wrote it.</param>
/// <param name="Read">What it is read as; empty where it is not read once more.</param>
/// <param name="Remedy">What a fix needs to know.</param>
internal sealed record CiphertextMismatch(Place Place, string Written, string Read, CiphertextRemedy Remedy)
{
    public static IEnumerable<CiphertextMismatch> In(KmsMethod method) =>
        from used in method.Used
        select Of(used.Blob, used.Outcome, method) into mismatch
        where mismatch is not null
        select mismatch;

    /// <summary>
    /// Whether nothing but its padding is missing from the text that a decoder is given, and on another way to that decoder it is there: whether it is needed depends on the length.
    /// </summary>
    public static bool IsPaddedElsewhere(BlobHistory history, BlobStepAt decoder, IEnumerable<BlobHistory> others) =>
        history.WrittenBefore(decoder).Name == BlobHistory.NoPadding
        && others.Any(other => other.FirstFault() is null && (other.IsRepadded || other.Birth != BlobBirth.Ciphertext) && (other.Undone?.At == decoder.At || other.Steps.Any(step => step.At == decoder.At)));

    private static CiphertextMismatch? Of(Blob blob, BlobHistory history, KmsMethod method)
    {
        if (history.FirstFault() is { Fault: BlobFault.Mismatched, Step: var decoder })
        {
            if (IsPaddedElsewhere(history, decoder, method.Ciphertexts.Concat(method.Blobs).Select(static other => other.History)))
            {
                return null;
            }

            var (name, written) = history.WrittenBefore(decoder);
            var place = Place.Of(blob, decoder);
            return new CiphertextMismatch(place, name, decoder.Detail, CiphertextRemedy.OfMismatch(name, written, decoder, place, method.Around));
        }

        return history is { IsLeftInText: true, Undone: { } undone }
            ? new CiphertextMismatch(Place.Of(blob, undone), undone.Detail, "", CiphertextRemedy.None)
            : null;
    }
}
