namespace MrkAnalyzers.Facts;

/// <summary>A place at which a ciphertext that is put to use lost bytes.</summary>
/// <param name="Place">Where.</param>
/// <param name="Remedy">What a fix needs to know.</param>
internal sealed record CiphertextCut(Place Place, CiphertextRemedy Remedy)
{
    public static IEnumerable<CiphertextCut> In(KmsMethod method)
    {
        var cuts = method.Blobs.Concat(method.Ciphertexts)
            .Select(static blob => (Blob: blob, blob.History, Step: FirstFault(blob.History)))
            .Where(static cut => cut.Step is { Step: BlobStep.Sliced } && cut.History.Birth == BlobBirth.Ciphertext)
            .ToArray();

        // Two parts that join at the same place lose nothing between them.
        return cuts
            .Where(cut => !cuts.Any(other => other.History.BornAt == cut.History.BornAt && Complements(cut.Step!.Detail, other.Step!.Detail)))
            .Select(static cut => (Step: cut.Step!, Place: Place.Of(cut.Blob, cut.Step!)))
            .Select(cut => new CiphertextCut(cut.Place, CiphertextRemedy.OfCut(cut.Step, cut.Place, method.Around)));
    }

    /// <summary>The first step that makes a ciphertext unusable. What happens to it afterwards is no news.</summary>
    internal static BlobStepAt? FirstFault(BlobHistory history)
    {
        for (var index = 0; index < history.Steps.Length; index++)
        {
            if (history.Steps[index].Step is BlobStep.Sliced or BlobStep.Padded || history.LosesBytes(index))
            {
                return history.Steps[index];
            }
        }

        return null;
    }

    private static bool Complements(string bounds, string other)
    {
        var (start, end) = Split(bounds);
        var (otherStart, otherEnd) = Split(other);
        return (IsStart(start) && end != "" && end == otherStart && otherEnd == "") || (IsStart(otherStart) && otherEnd != "" && otherEnd == start && end == "");
    }

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
        from blob in method.Ciphertexts.Concat(method.Blobs.Where(static blob => blob.History.Birth == BlobBirth.Ciphertext))
        let step = CiphertextCut.FirstFault(blob.History)
        where step is { Step: BlobStep.Padded }
        let place = Place.Of(blob, step)
        select new CiphertextPadding(place, step.Detail, CiphertextRemedy.OfPadding(step, place, method.Around));
}
