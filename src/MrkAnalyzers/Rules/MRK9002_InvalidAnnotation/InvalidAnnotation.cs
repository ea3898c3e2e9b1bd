using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class InvalidAnnotation : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK9002",
        title: "KMS annotation has no effect",
        messageFormat: "The annotation has no effect because {0}: {1}",
        category: "Settings",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An annotation on something that can hold no ciphertext, name no key or do neither encryption nor decryption changes nothing.",
        helpLinkUri: HelpBase.Url + "MRK9002_InvalidAnnotation/README.md",
        customTags: [Tags.Maintainability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(Misstatement misstatement) =>
        misstatement.IsAnnotation ? [new Finding(Fault, Place.Of(misstatement.At), null, default, misstatement.What, misstatement.Instead)] : [];
}
