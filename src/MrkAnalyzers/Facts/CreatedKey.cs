using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>A key with an asymmetric spec that the code creates.</summary>
internal sealed class CreatedKey
{
    private readonly Hop assignment;
    private readonly Value usage;

    private CreatedKey(string spec, Hop assignment, Value usage, bool isMultiRegion)
    {
        Spec = spec;
        this.assignment = assignment;
        this.usage = usage;
        IsMultiRegion = isMultiRegion;
        Place = Place.Of(assignment);
    }

    /// <summary>The key spec, in KMS's spelling.</summary>
    public string Spec { get; }

    public Place Place { get; }

    public bool IsMultiRegion { get; }

    /// <summary>Whether the key is for encryption, or nothing says what it is for.</summary>
    public bool IsForEncryption => Usages is { } usages && usages.All(KeySpecs.IsEncryptDecrypt);

    /// <summary>Whether the key is for signing, key agreement or encapsulation.</summary>
    public bool IsForOtherUse => Usages is { Length: > 0 } usages && usages.All(KeySpecs.IsUsageWithoutEncryption);

    /// <summary>The fix that makes the key symmetric drops the usage, which only asymmetric keys must name.</summary>
    public ImmutableDictionary<string, string?> FixProperties => ImmutableDictionary<string, string?>.Empty.Add("Fix", "Symmetric");

    public ImmutableArray<Location> Leftovers => usage.Atoms
        .Select(static atom => atom.Trail?.Edit?.GetLocation())
        .OfType<Location>()
        .Take(1)
        .ToImmutableArray();

    // Null where the usage cannot be known.
    private string[]? Usages => !usage.IsOpen && usage.Atoms.All(static atom => atom is Nothing or Constant { Content: string })
        ? usage.Atoms.OfType<Constant>().Select(static constant => (string)constant.Content).ToArray()
        : null;

    public static IEnumerable<CreatedKey> In(KmsMethod method)
    {
        foreach (var call in method.Calls.Where(static call => call.Operation.Name == "CreateKey"))
        {
            var spec = call["KeySpec"].IsNull ? call["CustomerMasterKeySpec"] : call["KeySpec"];
            if (spec.IsOpen)
            {
                continue;
            }

            var multiRegion = call["MultiRegion"];
            var mayBe = multiRegion.Atoms.Any(static atom => atom is Constant { Content: true });
            var mustBe = mayBe && !multiRegion.IsOpen && multiRegion.Atoms.Length == 1;

            // Where both vary they may vary together: symmetric here, Regional there.
            var mustBeAsymmetric = spec.Atoms.All(static atom => atom is Constant { Content: string text } && KeySpecs.IsAsymmetric(text));
            foreach (var atom in spec.Atoms)
            {
                if (atom is Constant { Content: string text, Trail: { } trail } && KeySpecs.IsAsymmetric(text))
                {
                    yield return new CreatedKey(text.ToUpperInvariant(), trail, call["KeyUsage"], mustBe || (mayBe && mustBeAsymmetric && !multiRegion.IsOpen));
                }
            }
        }
    }
}
