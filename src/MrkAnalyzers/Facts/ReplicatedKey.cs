using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>A key that the code creates for one Region and then replicates.</summary>
internal sealed class ReplicatedKey
{
    private readonly KmsCall creation;

    private ReplicatedKey(KmsCall creation, Hop assignment)
    {
        this.creation = creation;
        Place = Place.Of(assignment) with { Edit = (MultiRegion?.Edit ?? creation.Request ?? assignment.At).GetLocation() };
    }

    public Place Place { get; }

    /// <summary>What the fix needs to know: whether it adds the property or changes the value that is there. Empty where the request is not in view, or the key is in a custom key store.</summary>
    public ImmutableDictionary<string, string?> FixProperties =>
        creation.Request is null || !creation[KmsOperations.CustomKeyStoreId].IsNull ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add("Fix", MultiRegion is null ? "Add" : "Change");

    private Hop? MultiRegion => creation[KmsOperations.MultiRegion].Atoms.Select(static atom => atom.Trail).FirstOrDefault(static trail => trail is not null);

    public static IEnumerable<ReplicatedKey> In(KmsMethod method) =>
        from call in method.Calls
        where call.Operation.Name == "ReplicateKey"
        let key = call[call.Operation.Keys[0].Property]
        where KeyFamily.Given(key).All(static atom => atom is Answer) && KeyFamily.IsSingleRegion(method, key)
        from answer in key.Atoms.OfType<Answer>()
        from assignment in answer.LastStep
        select new ReplicatedKey(method.CallsOf(answer.Origin).First(), assignment);
}
