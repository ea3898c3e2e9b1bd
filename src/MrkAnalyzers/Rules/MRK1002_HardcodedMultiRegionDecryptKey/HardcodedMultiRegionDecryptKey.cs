using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class HardcodedMultiRegionDecryptKey : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK1002",
        title: "Decrypt names a hard-coded multi-Region key",
        messageFormat: "'{0}'{1} works in every Region that holds a related key, but is fixed in source. Symmetric ciphertext names its own key: leave {2} out and check which key answered, or take the key from configuration.",
        category: "Keys",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A bare multi-Region key ID is the portable way to name a key on Decrypt, which AWS recommends. Written in source it cannot be changed without a release.",
        helpLinkUri: HelpBase.Url + "MRK1002_HardcodedMultiRegionDecryptKey/README.md",
        customTags: [Tags.Maintainability, Tags.HardcodedResource]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from key in SymmetricDecryptKey.In(method)
        where key.IsPortable
        select new Finding(Fault, key.Place, key.FixProperties, key.Leftovers, key.Text, key.FarEnd, key.Name);
}
