using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class GrantTokenAcrossRegions : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK7003",
        title: "Grant token is used in another Region",
        messageFormat: "This token is of a grant in {0}; grants are Regional, even among related keys, so it does nothing in {1}. Create the grant there, too.",
        category: "Context",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A grant is on one key in one Region. Its token only bridges the moment until that grant is known everywhere in the Region.",
        helpLinkUri: HelpBase.Url + "MRK7003_GrantTokenAcrossRegions/README.md",
        customTags: [Tags.Reliability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from flow in CrossRegionFlow.OfGrantToken(method)
        select new Finding(Fault, flow.Place, null, default, flow.FromRegion, flow.ToRegion);
}
