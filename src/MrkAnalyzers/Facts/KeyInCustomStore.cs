using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>A multi-Region key that the code creates in a custom key store.</summary>
/// <param name="Place">The store, or the origin that means one.</param>
/// <param name="Evidence">Which property says so, and what.</param>
internal sealed record KeyInCustomStore(Place Place, string Evidence)
{
    /// <summary>Both must be certain: on every way to the call the key is a multi-Region key, and is in a store.</summary>
    public static IEnumerable<KeyInCustomStore> In(KmsMethod method) =>
        from call in method.Calls
        where call.Operation.Name == "CreateKey" && call.Ways.All(IsMultiRegion)
        from store in StoresOf(call)
        select store;

    private static bool IsMultiRegion(KmsCall call) =>
        call[KmsOperations.MultiRegion] is { IsOpen: false, Atoms.Length: > 0 } multiRegion && multiRegion.Atoms.All(static atom => atom is Constant { Content: true });

    private static IEnumerable<KeyInCustomStore> StoresOf(KmsCall call)
    {
        var store = call[KmsOperations.CustomKeyStoreId];
        if (call.Ways.All(static way => IsCertain(way[KmsOperations.CustomKeyStoreId])))
        {
            return store.Atoms.SelectMany(static atom => atom.LastStep).Take(1).Select(static step => new KeyInCustomStore(Place.Of(step), "a " + KmsOperations.CustomKeyStoreId));
        }

        var origin = call["Origin"];
        return call.IsOpen("Origin") || origin.Atoms.Length == 0 || !call.Ways.All(static way => way["Origin"].Atoms.All(static atom => atom is Constant { Content: string text } && KeySpecs.IsCustomKeyStoreOrigin(text)))
            ? []
            : origin.Atoms.OfType<Constant>().SelectMany(static atom => atom.LastStep.Select(step => new KeyInCustomStore(Place.Of(step), "Origin " + atom.Content))).Take(1);
    }

    // Text that is there, whatever it says: what may be null means no store.
    private static bool IsCertain(Value store) => store.IsClosed && store.Atoms.Length > 0 && store.Atoms.All(static atom => atom switch
    {
        Constant { Content: string { Length: > 0 } } or Template => true,
        Symbolic { Symbol: IParameterSymbol { NullableAnnotation: NullableAnnotation.NotAnnotated, Type.IsReferenceType: true } } => true,
        _ => false,
    });
}
