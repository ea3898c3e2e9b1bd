using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Rules;

internal sealed class AliasWhereKeyIdRequired : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK2001",
        title: "Alias given where KMS takes only a key ID or key ARN",
        messageFormat: "{0} does not accept an alias as {1}: '{2}'{3}. Pass the key ID or key ARN; DescribeKey tells them for an alias.",
        category: "Aliases",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Only the cryptographic operations, DescribeKey and GetPublicKey take an alias in place of a key ID.",
        helpLinkUri: HelpBase.Url + "MRK2001_AliasWhereKeyIdRequired/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from call in method.Calls
        from key in call.NamedKeys
        where key.Parameter.Forms != AcceptedForms.Any && key.Identifier is { IsAlias: true } && key.ForeignRegion is null
        select new Finding(Fault, key.Place, null, default, call.Operation.Name, key.Parameter.Property, key.Text, key.FarEnd);
}
