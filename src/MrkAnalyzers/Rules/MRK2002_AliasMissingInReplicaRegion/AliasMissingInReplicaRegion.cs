using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class AliasMissingInReplicaRegion : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK2002",
        title: "Alias is created in some Regions of the key and used in another",
        messageFormat: "'{0}' is created in {1} and used in {2}, where no one creates it: an alias does not follow its key to the replicas",
        category: "Aliases",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An alias belongs to one Region. ReplicateKey copies the key, not its aliases.",
        helpLinkUri: HelpBase.Url + "MRK2002_AliasMissingInReplicaRegion/README.md",
        customTags: [Tags.Reliability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from missing in AliasUse.MissingInReplicaRegion(method)
        select new Finding(Fault, missing.Use.Place, AliasCreation.FixProperties(method, missing.Use), default, missing.Use.Alias, string.Join(", ", missing.Regions), missing.Use.Region);
}
