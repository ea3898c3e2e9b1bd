using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class AliasAssumedGlobal : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK2003",
        title: "One alias is used in several Regions",
        messageFormat: "'{0}' is used in {1} and here in {2}, two aliases of one name: nothing in sight sees to it that both exist and are on related keys",
        category: "Aliases",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The same alias name in each Region is what AWS advises for multi-Region code. It works once each Region has it.",
        helpLinkUri: HelpBase.Url + "MRK2003_AliasAssumedGlobal/README.md",
        customTags: [Tags.Reliability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method)
    {
        var missing = AliasUse.MissingInReplicaRegion(method).Select(static pair => pair.Use.Place.At).ToArray();
        return from pair in AliasUse.InAnotherRegion(method)
               where !missing.Contains(pair.Use.Place.At)
               select new Finding(Fault, pair.Use.Place, null, default, pair.Use.Alias, pair.FirstRegion, pair.Use.Region);
    }
}
