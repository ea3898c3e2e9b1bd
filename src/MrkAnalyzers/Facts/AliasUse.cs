using MrkAnalyzers.Kms;
using MrkAnalyzers.Shared;

namespace MrkAnalyzers.Facts;

/// <summary>An alias by which a call names its key, in a Region that is known.</summary>
internal sealed class AliasUse
{
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

    /// <summary>The uses of alias names that the source fixes, of calls whose Region it fixes, too. Code that expects the alias to be missing assumes nothing.</summary>
    public static IEnumerable<AliasUse> In(KmsMethod method) =>
        from call in method.Calls
        where !call.Expects("NotFoundException")
        from region in call.Regions
        from parameter in call.Operation.Keys
        where parameter.Forms == AcceptedForms.Any && !call.IsOpen(parameter.Property)
        from atom in call[parameter.Property].Atoms
        let text = (atom as Constant)?.Content as string
        where text is not null && KeyIdentifier.Parse(text) is { IsAlias: true, IsArn: false }
        from assignment in atom.LastStep
        select new AliasUse(call, region, parameter, text, assignment);

    /// <summary>The Regions in which the member creates an alias, or moves it; null where one of them cannot be told.</summary>
    public static HashSet<string>? RegionsOf(KmsMethod method, string alias)
    {
        var regions = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var call in method.Calls.Where(static call => call.Operation.Name is "CreateAlias" or "UpdateAlias"))
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

            if (call.Region.IsOpen)
            {
                return null;
            }

            regions.UnionWith(call.Region.Atoms.OfType<Constant>().Select(static constant => constant.Content).OfType<string>());
        }

        return regions;
    }

    /// <summary>The uses in a Region to which the member replicates a key, but in which it does not create the alias that it creates elsewhere.</summary>
    public static IEnumerable<(AliasUse Use, IReadOnlyCollection<string> Regions)> MissingInReplicaRegion(KmsMethod method)
    {
        var replicas = new HashSet<string>(
            method.Calls.Where(static call => call.Operation.Name == "ReplicateKey").SelectMany(static call => call["ReplicaRegion"].Atoms).OfType<Constant>().Select(static constant => constant.Content).OfType<string>(),
            StringComparer.OrdinalIgnoreCase);
        replicas.UnionWith(method.Policy.Regions);
        return replicas.Count == 0 ? [] :
            from use in In(method)
            where replicas.Contains(use.Region)
            let regions = RegionsOf(method, use.Alias)
            where regions is { Count: > 0 } && !regions.Contains(use.Region)
            select (use, (IReadOnlyCollection<string>)regions);
    }

    /// <summary>The uses in one Region after those in another, where nothing in sight sees to it that both have the alias. A Decrypt that names a constant alias is a fault of its own.</summary>
    public static IEnumerable<(AliasUse Use, string FirstRegion)> InAnotherRegion(KmsMethod method)
    {
        foreach (var uses in In(method).GroupBy(static use => use.Alias, StringComparer.Ordinal))
        {
            var first = uses.First();
            if (uses.All(use => use.Region == first.Region) || RegionsOf(method, uses.Key) is not { } regions || (regions.Count == 0 && method.IsNamedElsewhere("CreateAlias")))
            {
                continue;
            }

            foreach (var use in uses.Where(use => use.Region != first.Region && !regions.Contains(use.Region) && !use.Parameter.NamesKeyOfCiphertext))
            {
                yield return (use, first.Region);
            }
        }
    }
}
