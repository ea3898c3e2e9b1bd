using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class CiphertextTextAltered : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK3005",
        title: "Text of a ciphertext is altered",
        messageFormat: "{0} changes the base64 text that carries the ciphertext: what is decoded from it is no longer the blob that KMS returned",
        category: "Ciphertext",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "In base64 each letter counts, its case too, and so do '+' and '/'. Changed text fails to decode, or decodes to bytes that KMS rejects.",
        helpLinkUri: HelpBase.Url + "MRK3005_CiphertextTextAltered/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from alteration in CiphertextAlteration.In(method)
        select new Finding(Fault, alteration.Place, alteration.Remedy.Properties, alteration.Remedy.Leftovers, alteration.Detail);
}
