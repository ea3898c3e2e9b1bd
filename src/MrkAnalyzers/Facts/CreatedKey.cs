using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>A key that the code creates, with a spec that the source names.</summary>
internal sealed class CreatedKey
{
    private readonly KmsCall call;
    private readonly string property;
    private readonly Hop assignment;
    private readonly Value usage;
    private readonly bool isAlike;
    private readonly ImmutableHashSet<string> allowed;

    private CreatedKey(KmsCall call, string property, string spec, Hop assignment, bool isMultiRegion, bool isAlike, ImmutableHashSet<string> allowed)
    {
        this.allowed = allowed;
        Spec = spec;
        this.call = call;
        this.property = property;
        this.assignment = assignment;
        this.isAlike = isAlike;
        usage = call["KeyUsage"];
        IsMultiRegion = isMultiRegion;
        Place = Place.Of(assignment);
    }

    /// <summary>The key spec, in KMS's spelling.</summary>
    public string Spec { get; }

    public Place Place { get; }

    /// <summary>For messages: what the spec becomes and where, if it comes there through a parameter; else nothing.</summary>
    public string FarEnd => Place.FarEnd("CreateKeyRequest." + property);

    public bool IsMultiRegion { get; }

    public bool IsAsymmetric => KeySpecs.IsAsymmetric(Spec);

    /// <summary>Whether the spec is one of data keys, which no KMS key can have.</summary>
    public bool IsDataKeySpec => KeySpecs.IsDataKeySpec(Spec);

    /// <summary>Whether the key is for encryption, or nothing says what it is for.</summary>
    public bool IsForEncryption => Usages is { } usages && usages.All(KeySpecs.IsEncryptDecrypt);

    /// <summary>Whether the key is for signing, key agreement or encapsulation.</summary>
    public bool IsForOtherUse => Usages is { Length: > 0 } usages && usages.All(KeySpecs.IsUsageWithoutEncryption);

    /// <summary>
    /// What the fix that makes the key symmetric needs to know: how the type of specs is written there. Empty where the assignment also serves keys of other kinds.
    /// A usage stays: <c>ENCRYPT_DECRYPT</c>, the only one that a key for encryption can have, is what a symmetric key has anyway.
    /// </summary>
    public ImmutableDictionary<string, string?> FixProperties =>
        isAlike && !Place.IsThroughParameter
        && assignment.Edit is AssignmentExpressionSyntax edit
        && call.Around.SymbolOf(edit.Left) is IPropertySymbol property
        && !call.Around.WouldLeaveWarning(edit.Right, property.Name)
            ? ImmutableDictionary<string, string?>.Empty.Add("Fix", call.Around.NameOf(property.Type, edit.Left))
            : ImmutableDictionary<string, string?>.Empty;

    /// <summary>Declarations that may be needed by nothing else than the spec as it is.</summary>
    public ImmutableArray<Location> Leftovers =>
        assignment.Edit is AssignmentExpressionSyntax edit ? call.Around.DeclarationsBehind(edit.Right) : ImmutableArray<Location>.Empty;

    /// <summary>Whether the key is for nothing but what the user has allowed.</summary>
    public bool IsForAllowedUse => Usages is { Length: > 0 } usages && usages.All(allowed.Contains);

    // Null where the usage cannot be known.
    private string[]? Usages => !usage.IsOpen && usage.Atoms.All(static atom => atom is Nothing or Constant { Content: string })
        ? usage.Atoms.OfType<Constant>().Select(static constant => (string)constant.Content).ToArray()
        : null;

    public static IReadOnlyList<CreatedKey> In(KmsMethod method) => method.Once(Find);

    private static IEnumerable<CreatedKey> Find(KmsMethod method)
    {
        foreach (var call in method.Calls.Where(static call => call.Operation.Name == "CreateKey"))
        {
            var property = call["KeySpec"].IsNull ? "CustomerMasterKeySpec" : "KeySpec";
            var spec = call[property];
            if (call.IsOpen(property))
            {
                continue;
            }

            var multiRegion = call["MultiRegion"];
            var mayBe = multiRegion.Atoms.Any(static atom => atom is Constant { Content: true });
            var mustBe = mayBe && !multiRegion.IsOpen && multiRegion.Atoms.Length == 1;

            // Where both vary they may vary together: symmetric here, Regional there.
            foreach (var atom in spec.Atoms)
            {
                if (atom is Constant { Content: string text, Trail: { } trail } && KindOf(text) is { } kind)
                {
                    var isAlike = spec.Atoms.All(other => other is Constant { Content: string name } && KindOf(name) == kind);
                    yield return new CreatedKey(call, property, text.ToUpperInvariant(), trail, mustBe || (mayBe && isAlike && !multiRegion.IsOpen), isAlike, method.Policy.AllowedKeyUsages);
                }
            }
        }
    }

    // What can be wrong with a spec.
    private static string? KindOf(string spec) => KeySpecs.IsAsymmetric(spec) ? "asymmetric" : KeySpecs.IsDataKeySpec(spec) ? "data key" : null;
}
