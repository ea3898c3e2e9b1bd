using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Rules;

internal sealed class AsymmetricMultiRegionSigningKey : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK4002",
        title: "Multi-Region key with an asymmetric spec that does not encrypt",
        messageFormat: "Multi-Region key with asymmetric spec '{0}'{1} is supported for signing or key agreement but cannot encrypt for blob-only decrypt",
        category: "Specs",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Distributed signing is a use that AWS names for multi-Region keys. This is a reminder for whoever meant to encrypt.",
        helpLinkUri: HelpBase.Url + "MRK4002_AsymmetricMultiRegionSigningKey/README.md",
        customTags: [Tags.Maintainability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from key in CreatedKey.In(method)
        where key.IsMultiRegion && key.IsAsymmetric && (key.IsForOtherUse || !KeySpecs.CanEncrypt(key.Spec)) && !key.IsForAllowedUse
        select new Finding(Fault, key.Place, null, default, key.Spec, key.FarEnd);
}
