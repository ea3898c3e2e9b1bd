using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class CrossRegionReencryption : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK6001",
        title: "Plaintext is encrypted anew for another Region",
        messageFormat: "What {0} decrypts is encrypted again in {1} with a multi-Region key: if the keys are related, the ciphertext opens there as it is, and nothing needs to be decrypted on the way",
        category: "Regions",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Related multi-Region keys open each other's ciphertext. For single-Region keys this is the way to go.",
        helpLinkUri: HelpBase.Url + "MRK6001_CrossRegionReencryption/README.md",
        customTags: [Tags.Maintainability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from flow in CrossRegionFlow.OfPlaintext(method)
        select new Finding(Fault, flow.Place, null, default, flow.FromRegion, flow.ToRegion);
}
