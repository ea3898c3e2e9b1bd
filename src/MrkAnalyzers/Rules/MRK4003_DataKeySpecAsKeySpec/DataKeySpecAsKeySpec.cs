using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class DataKeySpecAsKeySpec : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK4003",
        title: "Data key spec given as the spec of a KMS key",
        messageFormat: "'{0}'{1} is the spec of a data key, and no KMS key has it: leave KeySpec out or use SYMMETRIC_DEFAULT, which is AES-256 in most Regions",
        category: "Specs",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "AES_256 and AES_128 belong to GenerateDataKey. As text they convert to a KeySpec, and the SDK sends them as they are.",
        helpLinkUri: HelpBase.Url + "MRK4003_DataKeySpecAsKeySpec/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from key in CreatedKey.In(method)
        where key.IsDataKeySpec
        select new Finding(Fault, key.Place, key.FixProperties, key.Leftovers, key.Spec, key.FarEnd);
}
