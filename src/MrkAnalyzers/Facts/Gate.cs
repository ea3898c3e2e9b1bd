using System.Runtime.CompilerServices;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>
/// Which code is worth binding: that which names something only the KMS SDK has. A scan of the text, so that code without KMS costs next to nothing.
/// A name in a comment lets a body pass that need not; that is all.
/// </summary>
internal sealed class Gate
{
    private readonly NameSet names;

    // Words such as Decrypt, Encrypt and Sign stand in code of every kind: they count in a file that names the client or its namespace.
    private readonly HashSet<string> common = new(StringComparer.Ordinal);
    private static readonly ImmutableHashSet<string> Witnesses = ImmutableHashSet.Create(StringComparer.Ordinal, "IAmazonKeyManagementService", Client, "KeyManagementService");
    private const string Client = "AmazonKeyManagementServiceClient";

    // Kept with the tree itself, from one compilation to the next, and gone with it.
    private readonly ConditionalWeakTable<SyntaxTree, TreeMap> maps = new();

    private readonly Work work;

    public Gate(Work work)
    {
        this.work = work;
        var telling = new List<string> { KmsOperations.CiphertextBlob, KmsOperations.PrivateKeyCiphertextBlob };
        telling.AddRange(CdkConstructs.ByProperties.Keys);
        telling.AddRange(Annotations.Names);
        foreach (var operation in KmsOperations.All)
        {
            telling.Add(operation.Name + "Request");
            if (IsTelling(operation.Name))
            {
                telling.AddRange([operation.Name, operation.Name + "Async"]);
            }
            else
            {
                common.UnionWith([operation.Name, operation.Name + "Async"]);
            }
        }

        names = new NameSet([.. telling, .. common, .. Witnesses]);
    }

    /// <summary>What a file tells; scanned once, as long as the file stays the same.</summary>
    public TreeMap MapOf(SyntaxTree tree) => maps.GetValue(tree, key =>
    {
        work.Scanned();
        var index = TextIndex.Of(key.GetText(), names);
        var isWitness = index.Names.Any(found => Witnesses.Contains(found.Name));
        return new TreeMap(
            key,
            index,
            isWitness,
            index.Names.Where(found => found.Name == Client || (common.Contains(found.Name) ? isWitness : !Witnesses.Contains(found.Name))).Select(static found => found.Position).ToImmutableArray(),
            index.Names.Where(static found => Annotations.RoleOf(found.Name) != KmsRole.None).Select(static found => found.Position).ToImmutableArray());
    });

    /// <summary>Whether a text names the client or its namespace.</summary>
    public static bool NamesClient(string text) => Witnesses.Any(witness => text.IndexOf(witness, StringComparison.Ordinal) >= 0);

    private static bool IsTelling(string operation) =>
        operation.IndexOf("Key", StringComparison.Ordinal) >= 0 || operation.IndexOf("Alias", StringComparison.Ordinal) >= 0 || operation is "ReEncrypt" or "UpdatePrimaryRegion";
}
