using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>ReplicateKey, UpdatePrimaryRegion (KMS Developer Guide, "Multi-Region keys").</summary>
internal static class MultiRegion
{
    private const int LongestRegion = 32;

    public static void Replicate(Call call)
    {
        var input = call.Input;
        var region = RegionOf(call, "ReplicaRegion");
        var description = input.OptionalText("Description", Keys.LongestDescription, min: 0) ?? "";
        // Never the primary's: the policy is not shared.
        var policy = Keys.PolicyOf(call);
        var tags = Tags.Read(input, "Tags");
        var primary = PrimaryOf(call);
        var family = primary.Family;
        KeyStates.Demand(primary, KeyStates.Settled, call.Now);
        if (!Regions.IsKnown(region) || Regions.Partition(region) != family.Partition)
        {
            throw KmsError.Unsupported($"{region} is no Region of the partition {family.Partition}.");
        }

        if (family.Members.ContainsKey(region))
        {
            throw KmsError.AlreadyExists($"Unable to replicate key {family.Id} to region {region}, as the key already exists there.");
        }

        var replica = new LocalKey
        {
            Family = family,
            Region = region,
            CreationDate = call.Now,
            CreatingUntil = call.Now + call.Timing.ReplicaCreation,
            Description = description,
            Policy = policy,
        };
        Tags.Put(replica, tags);
        call.World.AddMember(replica);
        KeyMetadata.Write(call, "ReplicaKeyMetadata", replica);
        call.Output.WriteString("ReplicaPolicy", policy);
        Tags.Write(call, "ReplicaTags", replica.Tags);
    }

    public static void UpdatePrimaryRegion(Call call)
    {
        var region = RegionOf(call, "PrimaryRegion");
        var primary = PrimaryOf(call);
        var family = primary.Family;
        KeyStates.Demand(primary, KeyStates.Settled, call.Now);
        if (region == primary.Region)
        {
            throw KmsError.Unsupported($"{primary.Arn} is the primary key already.");
        }

        if (!family.Members.TryGetValue(region, out var replica))
        {
            throw KmsError.KeyNotFound(Arn.OfKey(family.Partition, region, family.Account, family.Id));
        }

        KeyStates.Demand(replica, KeyStates.Settled, call.Now);
        family.PrimaryRegion = region;
        primary.UpdatingUntil = replica.UpdatingUntil = call.Now + call.Timing.PrimaryUpdate;
    }

    private static LocalKey PrimaryOf(Call call)
    {
        var key = call.ManagedKey();
        return key.Family.IsMultiRegion && key.IsPrimary ? key : throw KmsError.Unsupported($"{key.Arn} is not a multi-region primary key.");
    }

    private static string RegionOf(Call call, string parameter)
    {
        var region = call.Input.Text(parameter, LongestRegion);
        return Regions.IsWellFormed(region)
            ? region
            : throw KmsError.Constraint(
                region,
                char.ToLowerInvariant(parameter[0]) + parameter[1..],
                @"Member must satisfy regular expression pattern: ^([a-z]+-){2,3}\d+$");
    }
}
