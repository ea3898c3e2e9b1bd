using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class InvalidOption : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK9001",
        title: "Option of MrkAnalyzers has no effect",
        messageFormat: "{0} in .editorconfig or .globalconfig: {1}",
        category: "Settings",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An option that does not exist, a value that it cannot have, or a member that cannot be found changes nothing. It is shown at the first file for which it is set.",
        helpLinkUri: HelpBase.Url + "MRK9001_InvalidOption/README.md",
        customTags: [Tags.Maintainability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(Misstatement misstatement) =>
        misstatement.IsAnnotation ? [] : [new Finding(Fault, Place.Of(misstatement.At), null, default, misstatement.What, misstatement.Instead)];
}
