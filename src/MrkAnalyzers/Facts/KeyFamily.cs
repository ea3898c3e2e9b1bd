using MrkAnalyzers.Kms;
using MrkAnalyzers.Shared;

namespace MrkAnalyzers.Facts;

/// <summary>What the source tells about the kind of a key that a call names: of one Region, or of a family of them.</summary>
internal static class KeyFamily
{
    /// <summary>Whether the key is certain to be of one Region: made without <c>MultiRegion</c> in view, or named by an ID that is no multi-Region one.</summary>
    public static bool IsSingleRegion(KmsMethod method, Value key) =>
        key.IsClosed && Given(key).Any() && Given(key).All(atom => atom switch
        {
            Answer answer => IsCreated(method, answer, static multiRegion => multiRegion.IsNull || AreAll(multiRegion, false)),
            Constant { Content: string text } => KeyIdentifier.Parse(text) is { IsAlias: false, IsMultiRegion: false },
            _ => false,
        });

    /// <summary>Whether the key is certain to belong to a family: made with <c>MultiRegion</c> in view, or named by its multi-Region ID.</summary>
    public static bool IsMultiRegion(KmsMethod method, Value key) =>
        key.IsClosed && Given(key).Any() && Given(key).All(atom => atom switch
        {
            Answer { Origin.Operation.Name: "ReplicateKey", IsKey: true } => true,
            Answer answer => IsCreated(method, answer, static multiRegion => AreAll(multiRegion, true)),
            Constant { Content: string text } => KeyIdentifier.Parse(text) is { IsAlias: false, IsMultiRegion: true },
            Template template => KeyIdentifier.Parse(template.Pattern) is { IsAlias: false, IsMultiRegion: true },
            _ => false,
        });

    /// <summary>The keys that a value may name. A variable that has none yet names none, and no call gets far with that.</summary>
    public static IEnumerable<Atom> Given(Value key) => key.Atoms.Where(static atom => atom is not (Nothing or Constant { Content: "" }));

    /// <summary>Whether two values name keys of the same family, as far as the source tells: the same ID, or the same key that was made or handed in.</summary>
    public static bool AreRelated(KmsMethod method, Value one, Value other)
    {
        var known = Names(method, one);
        return known.Count > 0 && Names(method, other) is { Count: > 0 } names && names.All(known.Contains);
    }

    // What the keys are known by; none where one of them cannot be told.
    private static HashSet<object> Names(KmsMethod method, Value key, int depth = 0)
    {
        var names = new HashSet<object>();
        foreach (var atom in Given(key))
        {
            switch (atom)
            {
                // A replica has the ID of the key that it was made of.
                case Answer { Origin: { Operation.Name: "ReplicateKey" } origin, IsKey: true } when depth < 2:
                    names.UnionWith(method.CallsOf(origin).SelectMany(call => Names(method, call["KeyId"], depth + 1)));
                    break;
                case Answer { IsKey: true } answer:
                    names.Add(answer.Origin);
                    break;
                case Constant { Content: string text }:
                    names.Add(KeyIdentifier.Parse(text)?.Resource ?? text);
                    break;
                case Symbolic symbolic:
                    names.Add(symbolic);
                    break;
                default:
                    return [];
            }
        }

        return key.IsClosed ? names : [];
    }

    private static bool IsCreated(KmsMethod method, Answer answer, Func<Value, bool> isSo) =>
        answer.IsKey && answer.Origin.Operation.Name == "CreateKey"
        && method.CallsOf(answer.Origin).ToArray() is { Length: > 0 } calls
        && Array.TrueForAll(calls, call => call.IsComplete && isSo(call[KmsOperations.MultiRegion]));

    private static bool AreAll(Value value, bool truth) =>
        !value.IsOpen && value.Atoms.Length > 0 && value.Atoms.All(atom => atom is Constant { Content: bool content } && content == truth);
}
