using System.Text.Json.Serialization;
using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;

namespace MrkAnalyzers.Testing.Storage;

/// <summary>The saved form of a <see cref="World"/>. Import tokens are not in it: they are good for a day, and a new one costs nothing.</summary>
internal sealed record StateDocument(
    ulong Drawn, byte[] GrantTokenSecret, IReadOnlyList<StateDocument.Family> Families, IReadOnlyList<StateDocument.AliasEntry> Aliases, IReadOnlyDictionary<string, string> KeyIdByMaterial)
{
    /// <summary>The caller holds the world's gate.</summary>
    public static StateDocument FromWorld(World world) => new(
        world.Random.Drawn,
        world.GrantTokenSecret,
        [.. world.Families.Select(Family.From)],
        [
            .. from home in world.Regions
               from alias in home.Value.Aliases.Values
               select new AliasEntry(home.Key.Account, home.Key.Region, alias.Name, alias.TargetKeyId, alias.CreationDate, alias.LastUpdatedDate),
        ],
        new Dictionary<string, string>(world.KeyIdByMaterial));

    /// <exception cref="InvalidDataException">The document names what a key cannot be: its checksum is right, so somebody has written it by hand.</exception>
    public static World ToWorld(StateDocument state, long? seed)
    {
        var world = new World(new RandomSource(seed, state.Drawn), state.GrantTokenSecret);
        foreach (var saved in state.Families)
        {
            saved.AddTo(world);
        }

        foreach (var alias in state.Aliases)
        {
            world.Of(alias.Account, alias.Region).Aliases.Add(alias.Name, new Alias(alias.Name, alias.TargetKeyId, alias.CreationDate, alias.LastUpdatedDate));
        }

        foreach (var pair in state.KeyIdByMaterial)
        {
            world.Know(pair.Key, pair.Value);
        }

        return world;
    }

    internal sealed record AliasEntry(string Account, string Region, string Name, string TargetKeyId, DateTimeOffset CreationDate, DateTimeOffset LastUpdatedDate);

    internal sealed record Material(string Id, byte[] Secret, DateTimeOffset Since, bool IsPending, DateTimeOffset? RotationDate, string? RotationType);

    internal sealed record Member(
        string Region,
        DateTimeOffset CreationDate,
        string Description,
        string Policy,
        bool IsEnabled,
        DateTimeOffset? CreatingUntil,
        DateTimeOffset? UpdatingUntil,
        int? PendingWindowInDays,
        DateTimeOffset? DeletionDate,
        IReadOnlyDictionary<string, string> Tags,
        IReadOnlyList<GrantEntry> Grants,
        IReadOnlyDictionary<string, ImportedMaterial> Imported)
    {
        public static Member From(LocalKey key) => new(
            key.Region,
            key.CreationDate,
            key.Description,
            key.Policy,
            key.IsEnabled,
            key.CreatingUntil,
            key.UpdatingUntil,
            key.PendingWindowInDays,
            key.DeletionDate,
            new Dictionary<string, string>(key.Tags),
            [.. key.Grants.Values.Select(GrantEntry.From)],
            new Dictionary<string, ImportedMaterial>(key.Imported));

        public LocalKey ToKey(KeyFamily family)
        {
            var key = new LocalKey
            {
                Family = family,
                Region = Region,
                CreationDate = CreationDate,
                Description = Description,
                Policy = Policy,
                IsEnabled = IsEnabled,
                CreatingUntil = CreatingUntil,
                UpdatingUntil = UpdatingUntil,
                PendingWindowInDays = PendingWindowInDays,
                DeletionDate = DeletionDate,
            };
            foreach (var tag in Tags)
            {
                key.Tags.Add(tag.Key, tag.Value);
            }

            foreach (var copy in Imported)
            {
                key.Imported.Add(copy.Key, copy.Value);
            }

            return key;
        }
    }

    internal sealed record GrantEntry(
        string Id,
        string IssuingAccount,
        DateTimeOffset CreationDate,
        IReadOnlyList<string> Operations,
        string? Name,
        string? GranteePrincipal,
        string? GranteeServicePrincipal,
        string? RetiringPrincipal,
        string? RetiringServicePrincipal,
        string? SourceArn,
        IReadOnlyDictionary<string, string>? ContextEquals,
        IReadOnlyDictionary<string, string>? ContextSubset)
    {
        public static GrantEntry From(Grant grant) => new(
            grant.Id,
            grant.IssuingAccount,
            grant.CreationDate,
            grant.Operations,
            grant.Name,
            grant.GranteePrincipal,
            grant.GranteeServicePrincipal,
            grant.RetiringPrincipal,
            grant.RetiringServicePrincipal,
            grant.SourceArn,
            grant.ContextEquals,
            grant.ContextSubset);

        public Grant ToGrant() => new()
        {
            Id = Id,
            IssuingAccount = IssuingAccount,
            CreationDate = CreationDate,
            Operations = Operations,
            Name = Name,
            GranteePrincipal = GranteePrincipal,
            GranteeServicePrincipal = GranteeServicePrincipal,
            RetiringPrincipal = RetiringPrincipal,
            RetiringServicePrincipal = RetiringServicePrincipal,
            SourceArn = SourceArn,
            ContextEquals = Sorted(ContextEquals),
            ContextSubset = Sorted(ContextSubset),
        };

        private static SortedDictionary<string, string>? Sorted(IReadOnlyDictionary<string, string>? context) =>
            context is null ? null : new SortedDictionary<string, string>(context.ToDictionary(), StringComparer.Ordinal);
    }

    internal sealed record Family(
        string Id,
        string Account,
        string Partition,
        string Spec,
        string Usage,
        string Origin,
        bool IsMultiRegion,
        string PrimaryRegion,
        int? RotationPeriodInDays,
        DateTimeOffset? NextRotation,
        int OnDemandRotations,
        IReadOnlyList<Material> Materials,
        IReadOnlyList<Member> Members)
    {
        public static Family From(KeyFamily family) => new(
            family.Id,
            family.Account,
            family.Partition,
            family.Spec.Name,
            family.Usage,
            family.Origin,
            family.IsMultiRegion,
            family.PrimaryRegion,
            family.RotationPeriodInDays,
            family.NextRotation,
            family.OnDemandRotations,
            [
                .. family.Materials.Select(static material => new Material(
                    material.Id, material.Secret, material.Since, material.IsPending, material.RotationDate, material.RotationType)),
            ],
            [.. family.Members.Values.Select(Member.From)]);

        public void AddTo(World world)
        {
            var family = new KeyFamily
            {
                Id = Id,
                Account = Account,
                Partition = Partition,
                Spec = KeySpec.Find(Spec) ?? throw new InvalidDataException($"The state has a key of the spec '{Spec}', which this LocalKms does not implement."),
                Usage = Usage,
                Origin = Origin,
                IsMultiRegion = IsMultiRegion,
                PrimaryRegion = PrimaryRegion,
                RotationPeriodInDays = RotationPeriodInDays,
                NextRotation = NextRotation,
                OnDemandRotations = OnDemandRotations,
            };
            family.Materials.AddRange(Materials.Select(static saved => new KeyMaterial(saved.Id, saved.Secret, saved.Since)
            {
                IsPending = saved.IsPending,
                RotationDate = saved.RotationDate,
                RotationType = saved.RotationType,
            }));
            world.Add(family);
            foreach (var saved in Members)
            {
                var key = saved.ToKey(family);
                world.AddMember(key);
                foreach (var grant in saved.Grants)
                {
                    world.AddGrant(key, grant.ToGrant());
                }
            }
        }
    }
}

[JsonSerializable(typeof(StateDocument))]
[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
internal sealed partial class StateContext : JsonSerializerContext;
