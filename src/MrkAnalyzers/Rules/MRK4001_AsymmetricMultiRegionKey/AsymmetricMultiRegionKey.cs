using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Rules;

internal sealed class AsymmetricMultiRegionKey : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK4001",
        title: "Multi-Region key with an asymmetric encryption spec",
        messageFormat: "Multi-Region key with asymmetric spec '{0}'{1}: its ciphertext names no key, so decrypting in another Region needs KeyId and EncryptionAlgorithm on every call. Use SYMMETRIC_DEFAULT if you want blob-only decrypt.",
        category: "Specs",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "KMS supports asymmetric multi-Region keys, but their ciphertext carries no key metadata, takes no encryption context, and the key cannot be rotated automatically.",
        helpLinkUri: HelpBase.Url + "MRK4001_AsymmetricMultiRegionKey/README.md",
        customTags: [Tags.Reliability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from key in CreatedKey.In(method)
        where key.IsMultiRegion && key.IsAsymmetric && KeySpecs.CanEncrypt(key.Spec) && key.IsForEncryption
        select new Finding(Fault, key.Place, key.FixProperties, key.Leftovers, key.Spec, key.FarEnd);
}
