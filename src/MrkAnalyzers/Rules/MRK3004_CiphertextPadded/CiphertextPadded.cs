using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class CiphertextPadded : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK3004",
        title: "Ciphertext is padded",
        messageFormat: "{0}{1}: what is used can be longer than the ciphertext, and KMS rejects a blob with even one more byte. Use ToArray, or exactly the bytes that were read.",
        category: "Ciphertext",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "MemoryStream.GetBuffer returns the whole buffer of the stream and a fixed-size array its empty rest, with bytes that are no part of the ciphertext.",
        helpLinkUri: HelpBase.Url + "MRK3004_CiphertextPadded/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from padding in CiphertextPadding.In(method)
        select new Finding(Fault, padding.Place, padding.Remedy.Properties, padding.Remedy.Leftovers, Cause(padding.Detail), padding.Place.FarEnd());

    private static string Cause(string detail) => Causes.TryGetValue(detail, out var cause) ? cause : $"The buffer has a fixed size of {detail} bytes";

    private static readonly Dictionary<string, string> Causes = new(StringComparer.Ordinal)
    {
        ["GetBuffer"] = "GetBuffer returns the stream's whole buffer",
        ["PadRight"] = "PadRight adds characters",
        ["PadLeft"] = "PadLeft adds characters",
        ["rented"] = "An array from a pool is larger than what was asked for",
        ["Resize"] = "The array is made larger than the ciphertext",
        ["larger"] = "The array is made larger than the ciphertext",
    };
}
