using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class TextEncodedAsCiphertext : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK3002",
        title: "Text is encoded where ciphertext is expected",
        messageFormat: "Encoding the text with {0}{1} yields the bytes of its characters, not the ciphertext that they stand for: KMS rejects them. Use Convert.FromBase64String.",
        category: "Ciphertext",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "CiphertextBlob takes the bytes that KMS returned. Text that carries them is decoded with the codec that made it, base64 as a rule.",
        helpLinkUri: HelpBase.Url + "MRK3002_TextEncodedAsCiphertext/README.md",
        customTags: [Tags.Correctness, Tags.IncorrectConversion]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from blob in method.Ciphertexts
        where blob.History.Birth != BlobBirth.ConstantText && blob.History.Steps.Length > 0
        let step = blob.History.Steps[blob.History.Steps.Length - 1]
        where step.Step == BlobStep.TextEncoded && blob.History is not { IsLeftInText: true, Undone: not null }
        let place = Place.Of(blob, step)
        let remedy = CiphertextRemedy.OfEncoding(blob.History, step, place, method.Around)
        select new Finding(Fault, place, remedy.Properties, remedy.Leftovers, step.Detail, place.FarEnd());
}
