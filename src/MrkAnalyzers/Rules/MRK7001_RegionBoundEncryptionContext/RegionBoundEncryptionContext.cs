using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class RegionBoundEncryptionContext : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK7001",
        title: "Encryption context names the local Region",
        messageFormat: "{0} is another value in every Region, and Decrypt needs the very pairs that Encrypt was given: {1}",
        category: "Context",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The encryption context is part of the ciphertext's protection. Whoever decrypts, wherever, must present the same pairs.",
        helpLinkUri: HelpBase.Url + "MRK7001_RegionBoundEncryptionContext/README.md",
        customTags: [Tags.Reliability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from entry in ContextEntry.In(method)
        where entry.Kind == FleetingKind.Region
        select new Finding(Fault, entry.Place, null, default, entry.Name, entry.IsPresented ? "what another Region encrypted does not open here" : "another Region cannot decrypt this");
}
