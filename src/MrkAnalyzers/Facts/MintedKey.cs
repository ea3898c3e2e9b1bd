using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>A key that is created because its alias was looked for in vain.</summary>
/// <param name="Creation">The call that creates it.</param>
/// <param name="Alias">The alias, as far as the source shows it.</param>
internal sealed record MintedKey(KmsCall Creation, string Alias)
{
    /// <summary>
    /// A member that looks for an alias, creates a key and gives it that very alias does so only where the alias is missing: where it is there, the last of the three would fail.
    /// Left out are members that replace the alias or replicate the key, and those whose client calls one Region only, which the source fixes.
    /// </summary>
    public static IEnumerable<MintedKey> In(KmsMethod method)
    {
        if (method.Calls.Any(static call => call.Operation.Name is "ReplicateKey" or "UpdateAlias" or "DeleteAlias"))
        {
            return [];
        }

        return from naming in method.Calls
               where naming.Operation.Name == "CreateAlias"
               let alias = naming[KmsOperations.AliasName]
               where alias.Atoms.Length > 0
               from answer in naming["TargetKeyId"].Atoms.OfType<Answer>()
               where answer.IsKey && answer.Origin.Operation.Name == "CreateKey"
               from creation in method.CallsOf(answer.Origin)
               where creation.SoleRegion is null && IsLookedFor(method, creation, alias)
               group (creation, alias) by creation.Origin into ways
               select new MintedKey(ways.First().creation, TextOf(ways.First().alias));
    }

    private static bool IsLookedFor(KmsMethod method, KmsCall creation, Value alias) =>
        method.Calls.Any(call => creation.Follows(call.Origin) && call.Operation.Keys.Any(key => key.Forms == AcceptedForms.Any && AreSame(call[key.Property], alias)))
        || method.Compared.Any(pair => pair.Answer.Part.EndsWith(KmsOperations.AliasName, StringComparison.Ordinal) && creation.Follows(pair.Answer.Origin) && AreSame(pair.Other, alias));

    private static bool AreSame(Value one, Value other) => one.Atoms.Any(a => other.Atoms.Any(b => AreSame(a, b)));

    private static bool AreSame(Atom one, Atom other) => (one, other) switch
    {
        (Constant { Content: string a }, Constant { Content: string b }) => a == b,
        (Template a, Template b) => a.Pattern == b.Pattern,
        (Symbolic a, Symbolic b) => a.Equals(b),
        _ => false,
    };

    private static string TextOf(Value alias) => alias.Atoms[0] switch
    {
        Constant { Content: string text } => text,
        Template template => template.Pattern.Replace(Template.Hole.ToString(), "{…}"),
        Symbolic symbolic => symbolic.Symbol.Name,
        _ => "…",
    };
}
