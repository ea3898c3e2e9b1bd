using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class CiphertextDecodedAsText : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK3001",
        title: "Ciphertext is decoded as text",
        messageFormat: "Ciphertext is not text: decoding it with {0}{1} replaces bytes for good, and KMS rejects what is left. Use Convert.ToBase64String.",
        category: "Ciphertext",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A ciphertext is arbitrary bytes. UTF-8, ASCII and UTF-16 replace the sequences that they do not know, so the text cannot be turned back into the same bytes.",
        helpLinkUri: HelpBase.Url + "MRK3001_CiphertextDecodedAsText/README.md",
        customTags: [Tags.Correctness, Tags.IncorrectConversion]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from blob in method.DecodedCiphertexts
        let step = blob.History.Steps[blob.History.Steps.Length - 1]
        let place = Place.Of(blob, step)
        let remedy = CiphertextRemedy.OfDecoding(step, place, method.Around)
        select new Finding(Fault, place, remedy.Properties, remedy.Leftovers, step.Detail, place.FarEnd());
}
