using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>Something that a call in one Region answered and that a call in another Region is given.</summary>
/// <param name="From">The call that made it.</param>
/// <param name="To">The call that it is given to.</param>
/// <param name="Place">Where it is given.</param>
internal sealed record CrossRegionFlow(KmsCall From, KmsCall To, Place Place)
{
    /// <summary>The Region of the call that made it, for people to read; a client may be of several.</summary>
    public string FromRegion => From.SoleRegion ?? "one Region";

    /// <summary>The Region of the call that it is given to, likewise.</summary>
    public string ToRegion => To.SoleRegion ?? "another";

    /// <summary>Ciphertext of a key that is of one Region for certain.</summary>
    public static IEnumerable<CrossRegionFlow> OfSingleRegionCiphertext(KmsMethod method) =>
        from to in method.Calls
        where to.Operation.TakesCiphertext
        from blob in to[KmsOperations.CiphertextBlob].Atoms.OfType<Blob>()
        where blob.History.IsWholeCiphertext
        from given in blob.LastStep
        from flow in Between(method, blob.Origin, to, given)
        where KeyFamily.IsSingleRegion(method, flow.From[flow.From.Operation.Keys[flow.From.Operation.Keys.Count - 1].Property])
        select flow;

    /// <summary>Plaintext that is encrypted anew with a key of a family to which, as far as the source tells, the key that decrypted it belongs.</summary>
    public static IEnumerable<CrossRegionFlow> OfPlaintext(KmsMethod method) =>
        from to in method.Calls
        where to.Operation.Name == "Encrypt" && KeyFamily.IsMultiRegion(method, to["KeyId"])
        from answer in to[KmsOperations.Plaintext].Atoms.OfType<Answer>()
        where answer.Part == KmsOperations.Plaintext && answer.Origin.Operation.Name == "Decrypt"
        from given in answer.LastStep
        from flow in Between(method, answer.Origin, to, given)
        where MayBeRelated(method, flow) && KeepsContext(flow)
        select flow;

    /// <summary>The ARN that a key has in the Region in which it was created or looked up.</summary>
    public static IEnumerable<CrossRegionFlow> OfArn(KmsMethod method) =>
        from to in method.Calls
        where !to.Expects(KmsOperations.NotFound)
        from parameter in to.Operation.Keys
        let key = to[parameter.Property]
        where key.IsClosed && key.Atoms.All(static atom => atom is Answer { IsLocalArn: true })
        from answer in key.Atoms.OfType<Answer>()
        from given in answer.LastStep
        from flow in Between(method, answer.Origin, to, given)
        select flow;

    /// <summary>A grant token.</summary>
    public static IEnumerable<CrossRegionFlow> OfGrantToken(KmsMethod method) =>
        from to in method.Calls
        from answer in to.ElementsOf(KmsOperations.GrantTokens).Atoms.OfType<Answer>()
        where answer.Part == "GrantToken" && answer.Origin.Operation.Name == "CreateGrant"
        from given in answer.LastStep
        from flow in Between(method, answer.Origin, to, given)
        select flow;

    private static IEnumerable<CrossRegionFlow> Between(KmsMethod method, Origin? origin, KmsCall to, Hop given) =>
        method.CallsOf(origin).ToArray() is { Length: > 0 } all && Array.TrueForAll(all, from => from.IsElsewhereThan(to))
            ? [new CrossRegionFlow(all[0], to, Place.Of(given))]
            : [];

    // Whoever binds other pairs to it needs a ciphertext of its own: a copy would not do. What a wrapper binds is not in view.
    private static bool KeepsContext(CrossRegionFlow flow)
    {
        var (presented, bound) = (flow.From[KmsOperations.EncryptionContext], flow.To[KmsOperations.EncryptionContext]);
        return flow.From.Wrapper is not null || flow.To.Wrapper is not null || presented.Equals(bound) || (!presented.IsNull && !bound.IsNull && flow.From.ElementsOf(KmsOperations.EncryptionContext).Equals(flow.To.ElementsOf(KmsOperations.EncryptionContext)));
    }

    // Either the ciphertext named its key, or the source names the same family on both sides.
    private static bool MayBeRelated(KmsMethod method, CrossRegionFlow flow) =>
        flow.From.LeavesKeyToCiphertext
            ? method.CiphertextKeys(flow.From) is not { } key || !KeyFamily.IsSingleRegion(method, key)
            : KeyFamily.AreRelated(method, flow.From["KeyId"], flow.To["KeyId"]);
}
