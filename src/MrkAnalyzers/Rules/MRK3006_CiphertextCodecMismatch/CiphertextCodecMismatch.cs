using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class CiphertextCodecMismatch : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK3006",
        title: "Ciphertext is decoded by another codec than it was encoded with",
        messageFormat: "{0}: the decoder fails, or yields something else than the ciphertext, which KMS rejects. Decode with the inverse of what encoded it.",
        category: "Ciphertext",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Decrypt takes the bytes that KMS returned. Text gives them back only through the codec that wrote it, applied as often as it was when the text was written.",
        helpLinkUri: HelpBase.Url + "MRK3006_CiphertextCodecMismatch/README.md",
        customTags: [Tags.Correctness, Tags.UnexpectedEncoding]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from mismatch in CiphertextMismatch.In(method)
        select new Finding(Fault, mismatch.Place, mismatch.Remedy.Properties, mismatch.Remedy.Leftovers, Cause(mismatch));

    private static string Cause(CiphertextMismatch mismatch) => mismatch switch
    {
        { Written: "" } => $"The ciphertext was decoded before, and is decoded as {mismatch.Read} once more",
        { Read: "" } => $"The ciphertext was encoded twice, and is decoded as {mismatch.Written} only once",
        _ => $"Text in {mismatch.Written} is decoded as {mismatch.Read}",
    };
}
