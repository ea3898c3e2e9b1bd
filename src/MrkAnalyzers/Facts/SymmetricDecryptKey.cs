using MrkAnalyzers.Kms;
using MrkAnalyzers.Shared;

namespace MrkAnalyzers.Facts;

/// <summary>A key that the source names for a ciphertext which, being symmetric, names its key itself.</summary>
internal sealed class SymmetricDecryptKey
{
    private readonly NamedKey key;

    private SymmetricDecryptKey(NamedKey key) => this.key = key;

    public Place Place => key.Place;

    public string Text => key.Text;

    public string FarEnd => key.FarEnd;

    /// <summary>For messages: what takes the key.</summary>
    public string Name => key.Name;

    public KeyIdentifier? Identifier => key.Identifier;

    public bool NamesRegion => key.NamesRegion;

    /// <summary>Whether every Region that holds a related key accepts it: a multi-Region key ID that stands alone, or in an ARN whose Region is filled in.</summary>
    public bool IsPortable => key.Identifier is { IsMultiRegion: true } && !key.NamesRegion;

    public ImmutableDictionary<string, string?> FixProperties => key.FixProperties;

    public ImmutableArray<Location> Leftovers => key.Leftovers;

    /// <summary>
    /// Keys of ciphertext that is not known to be symmetric are left out, and so are keys of another Region, a fault of its own, and text that has no form of an identifier at all.
    /// One that is put together at run time is a key from elsewhere, and those beside it are special cases.
    /// </summary>
    public static IReadOnlyList<SymmetricDecryptKey> In(KmsMethod method) => method.Once(Find);

    private static IEnumerable<SymmetricDecryptKey> Find(KmsMethod method) =>
        from missing in new[] { AliasUse.MissingInReplicaRegion(method).Select(static missing => missing.Use.Place.At).ToImmutableArray() }
        from call in method.Calls
        where IsSymmetric(call[call.Operation.Algorithm ?? ""]) && call[KmsOperations.DryRunModifiers].IsNull
        from key in call.NamedKeys
        where key.Parameter.NamesKeyOfCiphertext && !missing.Contains(key.Place.At) && key.NamesKey && key.ForeignRegion is null && key.Identifier is not null
            && call.NamedKeys.All(other => other.Parameter != key.Parameter || other.NamesKey)
        select new SymmetricDecryptKey(key);

    internal static bool IsSymmetric(Value algorithm) =>
        !algorithm.IsOpen && algorithm.Atoms.All(static atom => atom is Nothing || (atom is Constant { Content: string text } && KeySpecs.IsSymmetricAlgorithm(text)));
}
