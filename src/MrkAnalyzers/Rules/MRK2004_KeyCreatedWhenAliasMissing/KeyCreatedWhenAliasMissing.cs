using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class KeyCreatedWhenAliasMissing : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK2004",
        title: "Key is created where its alias is missing",
        messageFormat: "Where '{0}' is missing, this creates a key of its own: in the next Region an unrelated one, which cannot decrypt what the first encrypts",
        category: "Aliases",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "An alias belongs to one Region, so a key that exists looks missing from every other. Keys of one family come from ReplicateKey.",
        helpLinkUri: HelpBase.Url + "MRK2004_KeyCreatedWhenAliasMissing/README.md",
        customTags: [Tags.Reliability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from key in MintedKey.In(method)
        select new Finding(Fault, key.Creation.Place, null, default, key.Alias);
}
