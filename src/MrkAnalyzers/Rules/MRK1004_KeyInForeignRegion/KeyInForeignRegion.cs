using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;
using MrkAnalyzers.Shared;

namespace MrkAnalyzers.Rules;

internal sealed class KeyInForeignRegion : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK1004",
        title: "Key ARN names another Region than the client calls",
        messageFormat: "'{0}'{1} names a key in {2}, but the client calls {3}: KMS will not find it. {4}.",
        category: "Keys",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "KMS checks the Region of an ARN literally, even for a multi-Region key that exists in both Regions.",
        helpLinkUri: HelpBase.Url + "MRK1004_KeyInForeignRegion/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) => Written(method).Concat(Answered(method));

    private static IEnumerable<Finding> Answered(KmsMethod method) =>
        from flow in CrossRegionFlow.OfArn(method)
        select new Finding(Fault, flow.Place, null, default, "KeyMetadata.Arn", "", flow.FromRegion, flow.ToRegion, "The ID of a multi-Region key, KeyMetadata.KeyId, is the same in every Region of its family");

    private static IEnumerable<Finding> Written(KmsMethod method) =>
        from call in method.Calls
        from key in call.NamedKeys
        let identifier = key.Identifier
        let foreign = key.ForeignRegion
        where foreign is not null && identifier is not null
        let isMultiRegion = identifier.IsMultiRegion && key.NamesKey && key.Parameter.Forms != AcceptedForms.KeyArn
        select new Finding(
            Fault,
            key.Place,
            isMultiRegion ? key.Rewritten(identifier.Resource) : null,
            key.Leftovers,
            key.Text,
            key.FarEnd,
            identifier.Region,
            foreign,
            isMultiRegion ? "A bare multi-Region key ID works in every Region of its family" : "Use a client of that Region, or a key of this one");
}
