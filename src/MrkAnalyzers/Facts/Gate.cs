using System.Runtime.CompilerServices;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>
/// Which code is worth binding: that which names something only the KMS SDK has. A scan of the text, so that code without KMS costs next to nothing.
/// A name in a comment lets a body pass that need not; that is all.
/// </summary>
internal sealed class Gate
{
    // Bare words such as Decrypt, Sign or KeyId stand in code of every kind.
    private readonly HashSet<string> names = MakeNames();

    // Kept with the tree itself, from one compilation to the next, and gone with it.
    private readonly ConditionalWeakTable<SyntaxTree, TreeMap> maps = new();

    /// <summary>What a file tells; scanned once, as long as the file stays the same.</summary>
    public TreeMap MapOf(SyntaxTree tree) =>
        maps.GetValue(tree, key => new TreeMap(key, TextIndex.Of(key.GetText(), names)));

    private static HashSet<string> MakeNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal)
        {
            KmsOperations.CiphertextBlob,
            KmsOperations.PrivateKeyCiphertextBlob,
            "IAmazonKeyManagementService",
            "AmazonKeyManagementServiceClient",
        };
        foreach (var operation in KmsOperations.All)
        {
            names.Add(operation.Name + "Request");
            if (IsTelling(operation.Name))
            {
                names.Add(operation.Name);
                names.Add(operation.Name + "Async");
            }
        }

        return names;
    }

    private static bool IsTelling(string operation) =>
        operation.IndexOf("Key", StringComparison.Ordinal) >= 0 || operation.IndexOf("Alias", StringComparison.Ordinal) >= 0 || operation is "ReEncrypt" or "UpdatePrimaryRegion";
}
