using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

internal sealed class ReplicaUsedBeforeEnabled : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK5003",
        title: "Replica is used as soon as it is asked for",
        messageFormat: "ReplicateKey answers while the key in {0} is still being created: until it is enabled, {1} there fails with KMSInvalidStateException. Wait for it, or try again.",
        category: "Replicas",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A new replica is in state Creating for some seconds. The SDK does not retry KMSInvalidStateException by itself.",
        helpLinkUri: HelpBase.Url + "MRK5003_ReplicaUsedBeforeEnabled/README.md",
        customTags: [Tags.Reliability]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from replica in FreshReplica.In(method)
        select new Finding(Fault, replica.Use.Place, null, default, replica.Region, replica.Use.Operation.Name);
}
