using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class UnreproducibleEncryptionContext : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK7002",
        title: "Encryption context holds a value that is gone afterwards",
        messageFormat: "{0} is not the same again, and Decrypt needs the very pairs that Encrypt was given: {1}",
        category: "Context",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The encryption context is part of the ciphertext's protection and cannot be read from it. Whoever decrypts must present the same pairs.",
        helpLinkUri: HelpBase.Url + "MRK7002_UnreproducibleEncryptionContext/README.md",
        customTags: [Tags.Correctness]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from entry in ContextEntry.In(method)
        where entry.Kind != FleetingKind.Region
        select new Finding(Fault, entry.Place, null, default, entry.Name, entry.IsPresented ? "take the value that was used then" : "keep the value beside the ciphertext, or use one that both sides know");
}
