using MrkAnalyzers.Kms;
using MrkAnalyzers.Shared;

namespace MrkAnalyzers.Facts;

/// <summary>An alias by which a call names its key, in a Region that is known.</summary>
internal sealed class AliasUse
{
    private static readonly string[] Creation = [.. KmsOperations.NamesOf("CreateAlias"), .. KmsOperations.NamesOf("UpdateAlias")];
    private static readonly string[] Provisioning = [.. Creation, .. KmsOperations.NamesOf("ReplicateKey")];

    private AliasUse(KmsCall call, string region, KeyParameter parameter, string alias, Hop assignment)
    {
        Region = region;
        Call = call;
        Parameter = parameter;
        Alias = alias;
        Place = Place.Of(assignment);
    }

    public KmsCall Call { get; }

    public KeyParameter Parameter { get; }

    public string Alias { get; }

    public Place Place { get; }

    public string Region { get; }

    // Whether a handler around the call may be meant for an alias that is missing. It uses the alias for all that: in another Region nobody may expect it to be missing.
    private bool IsExpectedToFail => Call.Expects(KmsOperations.NotFound);

    /// <summary>The uses of alias names that the source fixes, of calls whose Region it fixes, too. Code that expects the alias to be missing assumes nothing.</summary>
    public static IReadOnlyList<AliasUse> In(KmsMethod method) => method.Once(Find);

    private static IEnumerable<AliasUse> Find(KmsMethod method) =>
        from call in method.Calls
        where call.Region.IsText && !call.Caught.Contains(KmsOperations.NotFound)
        from region in call.Region.Texts
        from parameter in call.Operation.Keys
        where parameter.Forms == AcceptedForms.Any && !call.IsOpen(parameter.Property)
        from atom in call[parameter.Property].Atoms
        let text = (atom as Constant)?.Content as string
        where text is not null && KeyIdentifier.Parse(text) is { IsAlias: true, IsArn: false }
        from assignment in atom.LastStep
        select new AliasUse(call, region, parameter, text, assignment);

    /// <summary>The Regions in which the code creates an alias, or moves it; null where one of them cannot be told.</summary>
    private static HashSet<string>? RegionsOf(IEnumerable<KmsMethod> code, string alias)
    {
        var regions = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var call in code.SelectMany(static method => method.Calls).Where(static call => call.Operation.Name is "CreateAlias" or "UpdateAlias"))
        {
            var name = call[KmsOperations.AliasName];
            if (name.IsOpen || !name.Atoms.All(static atom => atom is Constant))
            {
                return null;
            }

            if (!name.Atoms.Any(atom => atom is Constant { Content: string text } && text == alias))
            {
                continue;
            }

            if (!call.Region.IsText)
            {
                return null;
            }

            regions.UnionWith(call.Region.Texts);
        }

        return regions;
    }

    /// <summary>The uses in a Region to which the code replicates a key, but in which nobody creates the alias that is created elsewhere.</summary>
    public static IReadOnlyList<MissingAlias> MissingInReplicaRegion(KmsMethod method) => method.Once(FindMissing);

    private static IEnumerable<MissingAlias> FindMissing(KmsMethod method)
    {
        if ((!method.IsNamedElsewhere("ReplicateKey") && method.Policy.Regions.IsEmpty) || In(method) is not { Count: > 0 } uses || method.Beyond(Provisioning) is not { } others)
        {
            return [];
        }

        KmsMethod[] code = [method, .. others];
        var replicas = new HashSet<string>(
            code.SelectMany(static one => one.Calls).Where(static call => call.Operation.Name == "ReplicateKey").SelectMany(static call => call["ReplicaRegion"].Texts),
            StringComparer.OrdinalIgnoreCase);
        replicas.UnionWith(method.Policy.Regions);
        return from use in uses
               where replicas.Contains(use.Region) && !use.IsExpectedToFail
               let regions = RegionsOf(code, use.Alias)
               where regions is { Count: > 0 } && !regions.Contains(use.Region)
               select new MissingAlias(use, regions);
    }

    /// <summary>
    /// The uses in one Region besides the first use, which is in another, where nothing in sight sees to it that both have the alias. A Decrypt that names a constant alias is a fault of its own.
    /// </summary>
    public static IEnumerable<(AliasUse Use, string FirstRegion)> InAnotherRegion(KmsMethod method)
    {
        foreach (var uses in In(method).GroupBy(static use => use.Alias, StringComparer.Ordinal))
        {
            var all = uses.Concat(uses.SelectMany(use => use.Elsewhere(method))).ToArray();
            if (all.Select(static use => use.Region).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2
                || method.Beyond(Creation) is not { } others || RegionsOf([method, .. others], uses.Key) is not { } regions)
            {
                continue;
            }

            var first = all.OrderBy(static use => use.Place.At.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(static use => use.Place.At.SourceSpan.Start).First();
            foreach (var use in uses.Where(use => use.Region != first.Region && !use.IsExpectedToFail && !regions.Contains(use.Region) && !use.Parameter.NamesKeyOfCiphertext))
            {
                yield return (use, first.Region);
            }
        }
    }

    // The same name in what belongs to the same type, or uses the same declaration.
    private IEnumerable<AliasUse> Elsewhere(KmsMethod method) =>
        (method.Beyond(Place.NamesAround) ?? []).SelectMany(In).Where(use => use.Alias == Alias);
}

/// <summary>The use of an alias in a Region in which nobody creates it.</summary>
/// <param name="Use">The use.</param>
/// <param name="Regions">Where it is created.</param>
internal sealed record MissingAlias(AliasUse Use, IReadOnlyCollection<string> Regions);
