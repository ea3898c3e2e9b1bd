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
    private static readonly ImmutableHashSet<string> Names = MakeNames();

    // Kept with the tree itself, from one compilation to the next, and gone with it.
    private readonly ConditionalWeakTable<SyntaxTree, TreeMap> maps = new();

    /// <summary>What a file tells; scanned once, as long as the file stays the same.</summary>
    public TreeMap MapOf(SyntaxTree tree) =>
        maps.GetValue(tree, static tree => new TreeMap(tree, TextIndex.Of(tree.GetText(), new HashSet<string>(Names, StringComparer.Ordinal))));

    private static ImmutableHashSet<string> MakeNames()
    {
        var names = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
        names.Add(KmsOperations.CiphertextBlob);
        names.Add(KmsOperations.PrivateKeyCiphertextBlob);
        names.Add("IAmazonKeyManagementService");
        names.Add("AmazonKeyManagementServiceClient");
        foreach (var operation in KmsOperations.All)
        {
            names.Add(operation.Name + "Request");
            if (IsTelling(operation.Name))
            {
                names.Add(operation.Name);
                names.Add(operation.Name + "Async");
            }
        }

        return names.ToImmutable();
    }

    private static bool IsTelling(string operation) =>
        operation.IndexOf("Key", StringComparison.Ordinal) >= 0 || operation.IndexOf("Alias", StringComparison.Ordinal) >= 0 || operation is "ReEncrypt" or "UpdatePrimaryRegion";
}
