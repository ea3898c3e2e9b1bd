using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class SingleRegionKeyAcrossRegions : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK5004",
        title: "Ciphertext of a single-Region key goes to another Region",
        messageFormat: "This ciphertext was made in {0} with a key of that Region alone, and {1} has no key that opens it: use a multi-Region key and its replica",
        category: "Replicas",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Only related multi-Region keys open each other's ciphertext.",
        helpLinkUri: HelpBase.Url + "MRK5004_SingleRegionKeyAcrossRegions/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from flow in CrossRegionFlow.OfSingleRegionCiphertext(method)
        select new Finding(Fault, flow.Place, null, default, flow.FromRegion, flow.ToRegion);
}
