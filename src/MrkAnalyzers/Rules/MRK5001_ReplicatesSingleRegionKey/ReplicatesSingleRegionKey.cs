using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class ReplicatesSingleRegionKey : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK5001",
        title: "Key that is replicated was created for one Region",
        messageFormat: "This key was created without MultiRegion, which is final: ReplicateKey takes only the primary of a multi-Region key",
        category: "Replicas",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whether a key is a multi-Region key is decided when it is created and cannot be changed later.",
        helpLinkUri: HelpBase.Url + "MRK5001_ReplicatesSingleRegionKey/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from key in ReplicatedKey.In(method)
        select new Finding(Fault, key.Place, key.FixProperties);
}
