using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class UncheckedDecryptKey : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK1003",
        title: "Nobody looks at which key decrypted",
        messageFormat: "Without KeyId, Decrypt takes the key of whatever ciphertext arrives, if the caller may use it: compare response.KeyId with the expected key, or name the key",
        category: "Keys",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "AWS recommends naming the key on Decrypt so that only the intended key is used. Where the ciphertext is to name it, response.KeyId tells which key that was.",
        helpLinkUri: HelpBase.Url + "MRK1003_UncheckedDecryptKey/README.md",
        customTags: [Tags.Security, Tags.UnverifiedData]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from call in BlobOnlyDecrypt.In(method)
        where call.IsUnchecked
        select new Finding(Fault, call.Place, call.FixProperties);
}
