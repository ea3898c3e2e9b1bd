using MrkAnalyzers.Facts;
using MrkAnalyzers.Shared;

namespace MrkAnalyzers.Rules;

internal sealed class HardcodedDecryptKey : Rule
{
    private static readonly DiagnosticDescriptor Fault = new(
        id: "MRK1001",
        title: "Decrypt names a hard-coded key",
        messageFormat: "'{0}'{1} {2}. Symmetric ciphertext names its own key: leave {3} out and check which key answered, or take the key from configuration.",
        category: "Keys",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A key ARN, an alias or a single-Region key ID in source ties decryption to one Region. AWS recommends naming the key on Decrypt so that only the intended key is used; keep that assurance by comparing response.KeyId with the expected key.",
        helpLinkUri: HelpBase.Url + "MRK1001_HardcodedDecryptKey/README.md",
        customTags: [Tags.Reliability, Tags.HardcodedResource]);

    public override DiagnosticDescriptor Descriptor => Fault;

    public override IEnumerable<Finding> Judge(KmsMethod method) =>
        from key in SymmetricDecryptKey.In(method)
        where !key.IsPortable
        select new Finding(Fault, key.Place, key.FixProperties, key.Leftovers, key.Text, key.FarEnd, Consequence(key), key.Name);

    private static string Consequence(SymmetricDecryptKey key) => key.Identifier switch
    {
        { IsArn: true } arn when key.NamesRegion => $"ties decryption to Region {arn.Region}; every other Region rejects this ARN",
        { IsAlias: true } => "is resolved separately in each Region and decrypts only where the alias is on a related key",
        _ => "names a single-Region key, which exists in one Region only",
    };
}
