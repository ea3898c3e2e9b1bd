using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class MultiRegionInCustomKeyStore : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK5002",
        title: "Multi-Region key in a custom key store",
        messageFormat: "MultiRegion together with {0}: a key in a custom key store is of one Region, so KMS creates none",
        category: "Replicas",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Neither a CloudHSM nor an external key store takes multi-Region keys.",
        helpLinkUri: HelpBase.Url + "MRK5002_MultiRegionInCustomKeyStore/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from key in KeyInCustomStore.In(method)
        select new Finding(Fault, key.Place, null, default, key.Evidence);
}
