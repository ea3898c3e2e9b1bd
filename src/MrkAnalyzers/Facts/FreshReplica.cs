using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>A replica that is put to work as soon as it has been asked for.</summary>
/// <param name="Use">The call that uses it.</param>
/// <param name="Region">Its Region, as far as the source shows it.</param>
internal sealed record FreshReplica(KmsCall Use, string Region)
{
    /// <summary>
    /// Between the two there is nothing that could take time or look at the key's state, and nothing around the use that could try again.
    /// </summary>
    public static IEnumerable<FreshReplica> In(KmsMethod method) =>
        from replication in method.Calls
        where replication.Operation.Name == "ReplicateKey"
        let region = replication["ReplicaRegion"]
        from use in method.Calls
        where use.Operation.NeedsEnabledKey && use.FollowsAtOnce(replication) && !use.Expects("KMSInvalidStateException") && IsThere(use, replication, region) && NamesIt(method, use, replication)
        group region by use into uses
        select new FreshReplica(uses.Key, (uses.First().Atoms.OfType<Constant>().FirstOrDefault()?.Content as string) ?? "its Region");

    private static bool IsThere(KmsCall use, KmsCall replication, Value region) =>
        (region.SingleConstant is string code && string.Equals(use.SoleRegion, code, StringComparison.OrdinalIgnoreCase))
        || (region.IsClosed && region.Atoms is [Symbolic symbol] && use.Region.IsClosed && use.Region.Atoms is [Symbolic other] && symbol.Equals(other))
        || use.Operation.Keys.Any(key => use[key.Property] is { IsClosed: true, Atoms: [Answer { Part: "ReplicaKeyMetadata.Arn" } arn] } && ReferenceEquals(arn.Origin, replication.Origin));

    // By its ID, or, where ciphertext names its key, by that of the family.
    private static bool NamesIt(KmsMethod method, KmsCall use, KmsCall replication) =>
        use.Operation.Keys.Select(key => use[key.Property]).FirstOrDefault() is { } key
        && (KeyFamily.AreRelated(method, replication["KeyId"], key)
            || (use.Operation.TakesCiphertext && key.IsNull && method.CiphertextKeys(use) is { } maker && KeyFamily.AreRelated(method, replication["KeyId"], maker)));
}
