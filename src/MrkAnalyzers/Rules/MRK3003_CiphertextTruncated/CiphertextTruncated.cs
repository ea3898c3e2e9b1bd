using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class CiphertextTruncated : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK3003",
        title: "Ciphertext is truncated",
        messageFormat: "Only a part of the ciphertext is used{0}: KMS decrypts nothing but the whole blob, whose length AWS does not promise",
        category: "Ciphertext",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Decrypt fails with InvalidCiphertextException when a single byte is missing. A blob has up to 6144 bytes, 8192 characters in base64.",
        helpLinkUri: HelpBase.Url + "MRK3003_CiphertextTruncated/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from cut in CiphertextCut.In(method)
        select new Finding(Fault, cut.Place, cut.Remedy.Properties, cut.Remedy.Leftovers, cut.Place.FarEnd());
}
