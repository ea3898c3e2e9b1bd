using MrkAnalyzers.Shared;
using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>Keys whose IDs are chosen by the test, which no operation of KMS allows.</summary>
internal static class GivenKeys
{
    /// <summary>Adds a symmetric encryption key that works at once, and its replicas. The caller holds the world's gate.</summary>
    public static void Add(World world, string keyArn, IReadOnlyList<string> replicas, DateTimeOffset now)
    {
        if (KeyIdentifier.Parse(keyArn) is not { Form: KeyIdentifierForm.KeyArn } arn
            || !Regions.IsKnown(arn.Region)
            || Regions.Partition(arn.Region) != arn.Partition
            || !CredentialScope.IsAccountId(arn.Account)
            || !World.IsKeyId(arn.Resource))
        {
            throw new ArgumentException($"'{keyArn}' is not the ARN of a KMS key: it takes arn:aws:kms:REGION:ACCOUNT:key/ID, with an ID of the form that KMS gives.", nameof(keyArn));
        }

        if (world.Families.Any(family => family.Id == arn.Resource))
        {
            throw new ArgumentException($"There is a key {arn.Resource} already.", nameof(keyArn));
        }

        CheckReplicas(arn, replicas);
        var family = new KeyFamily
        {
            Id = arn.Resource,
            Account = arn.Account,
            Partition = arn.Partition,
            Spec = KeySpec.Find(KeySpec.SymmetricDefault) ?? throw new InvalidOperationException("The table of specs has no SYMMETRIC_DEFAULT."),
            Usage = KeyUsages.Encrypt,
            Origin = "AWS_KMS",
            IsMultiRegion = arn.IsMultiRegion,
            PrimaryRegion = arn.Region,
        };
        family.Materials.Add(KeyMaterial.For(family.Id, KeyPairs.NewSecret(family.Spec, world.Random), now));
        world.Add(family);
        foreach (var region in replicas.Prepend(arn.Region))
        {
            world.AddMember(new LocalKey
            {
                Family = family,
                Region = region,
                CreationDate = now,
                Description = "",
                Policy = KeyPolicy.Default(family.Partition, family.Account),
            });
        }

        world.Touch();
    }

    private static void CheckReplicas(KeyIdentifier arn, IReadOnlyList<string> replicas)
    {
        if (replicas.Count > 0 && !arn.IsMultiRegion)
        {
            throw new ArgumentException($"{arn.Resource} is the ID of a single-Region key, which has no replicas: that of a multi-Region key begins with mrk-.", nameof(replicas));
        }

        if (replicas.FirstOrDefault(region => Regions.Partition(region) != arn.Partition) is { } foreign)
        {
            throw new ArgumentException($"{foreign} is no Region of the partition {arn.Partition}.", nameof(replicas));
        }

        if (replicas.Append(arn.Region).Distinct(StringComparer.Ordinal).Count() <= replicas.Count)
        {
            throw new ArgumentException("Each Region has one key of the family.", nameof(replicas));
        }
    }
}
