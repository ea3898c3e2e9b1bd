using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>A Decrypt that leaves it to the ciphertext to name the key.</summary>
internal sealed class BlobOnlyDecrypt
{
    private readonly KmsMethod method;
    private readonly KmsCall call;

    private BlobOnlyDecrypt(KmsMethod method, KmsCall call)
    {
        this.method = method;
        this.call = call;
        Place = call.Place with { Edit = (call.Around.DeclarationOf(call.Site.At) ?? call.Site.At).GetLocation() };
    }

    public Place Place { get; }

    /// <summary>
    /// Whether the plaintext is taken and the key that answered is never looked at, by anybody to whom the answer goes. Nobody can have swapped what the same flow has just encrypted.
    /// </summary>
    public bool IsUnchecked => method.Reads(call, KmsOperations.Plaintext) && !method.LooksAt(call, "KeyId") && !call.Ways.All(way => method.CiphertextKeys(way) is not null);

    /// <summary>What the fix needs to know: the variable that the answer is in, and a family of keys within reach. Empty where either is missing.</summary>
    public ImmutableDictionary<string, string?> FixProperties =>
        call.Around.DeclarationOf(call.Site.At) is { Declaration.Variables: [{ Identifier.Text: var response }] } declaration && call.Around.MultiRegionKeyAt(declaration) is { } key
            ? ImmutableDictionary<string, string?>.Empty.Add("Fix", key).Add("Response", response)
            : ImmutableDictionary<string, string?>.Empty;

    /// <summary>Left out are requests that may name a key on some way to the call, dry runs, and ciphertext that is not known to be symmetric.</summary>
    public static IEnumerable<BlobOnlyDecrypt> In(KmsMethod method) =>
        from call in method.Calls
        where call.Operation.Name == "Decrypt" && call.Origin is not null && call.Ways.All(IsBlobOnly)
        group call by call.Site into ways
        select new BlobOnlyDecrypt(method, ways.First());

    private static bool IsBlobOnly(KmsCall call) =>
        call.IsComplete && call["KeyId"].IsNull && !call[KmsOperations.CiphertextBlob].IsNull
        && call["DryRun"].IsNull && call[KmsOperations.DryRunModifiers].IsNull && SymmetricDecryptKey.IsSymmetric(call[call.Operation.Algorithm ?? ""]);
}
