using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class CiphertextColumnTooShort : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK3007",
        title: "Column or parameter is too short for a ciphertext",
        messageFormat: "KMS may return up to 6144 bytes, so what is stored here can be {0} long: a length of {1} can cut it off or reject it",
        category: "Ciphertext",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "AWS promises no length of a ciphertext below 6144 bytes, which are 8192 characters of base64. What a first ciphertext happened to have says nothing about the next.",
        helpLinkUri: HelpBase.Url + "MRK3007_CiphertextColumnTooShort/README.md",
        customTags: [Tags.Reliability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from limit in method.Limits
        select new Finding(Fault, limit.Place, limit.Remedy.Properties, limit.Remedy.Leftovers, $"{limit.Needed} {(limit.IsText ? "characters" : "bytes")}", limit.Length);
}
