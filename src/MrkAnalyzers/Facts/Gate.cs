using Microsoft.CodeAnalysis.Text;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>
/// Which code is worth binding: that which names something only the KMS SDK has. A scan of the text, without syntax nodes or symbols, so that code without KMS costs next to nothing.
/// A name in a comment lets a body pass that need not; that is all.
/// </summary>
internal sealed class Gate
{
    // Bare words such as Decrypt, Sign or KeyId stand in code of every kind.
    private static readonly HashSet<string> Names = MakeNames();

    private static readonly int Shortest = Names.Min(static name => name.Length);
    private static readonly int Longest = Names.Max(static name => name.Length);

    private readonly SourceTextValueProvider<ImmutableArray<int>> positions = new(static text => Scan(text));

    /// <summary>Where the text names something of the SDK's, in ascending order. Kept with the text by the compiler's host.</summary>
    public SourceTextValueProvider<ImmutableArray<int>> Positions => positions;

    /// <summary>Whether one of the positions lies in the span.</summary>
    public static bool IsIn(ImmutableArray<int> positions, TextSpan span)
    {
        var index = positions.BinarySearch(span.Start);
        index = index < 0 ? ~index : index;
        return index < positions.Length && positions[index] < span.End;
    }

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
            names.Add(operation.Name + "Async");
            if (operation.Name.IndexOf("Key", StringComparison.Ordinal) >= 0 || operation.Name.IndexOf("Alias", StringComparison.Ordinal) >= 0 || operation.Name == "ReEncrypt")
            {
                names.Add(operation.Name);
            }
        }

        return names;
    }

    private static ImmutableArray<int> Scan(SourceText text)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var buffer = new char[Math.Min(text.Length, 32 * 1024) + 256];
        var carried = 0;
        for (var start = 0; start < text.Length;)
        {
            var count = Math.Min(buffer.Length - carried, text.Length - start);
            text.CopyTo(start, buffer, carried, count);
            var length = carried + count;
            var isLast = start + count == text.Length;
            carried = Scan(buffer, length, start - carried, isLast, found);
            Array.Copy(buffer, length - carried, buffer, 0, carried);
            start += count;
        }

        return found.ToImmutable();
    }

    // Returns how many characters of an unfinished word at the end are to be seen again.
    private static int Scan(char[] buffer, int length, int offset, bool isLast, ImmutableArray<int>.Builder found)
    {
        var word = -1;
        for (var index = 0; index < length; index++)
        {
            if (IsWordCharacter(buffer[index]))
            {
                word = word < 0 ? index : word;
                continue;
            }

            if (word >= 0)
            {
                Check(buffer, word, index, offset, found);
                word = -1;
            }
        }

        if (word < 0)
        {
            return 0;
        }

        if (isLast)
        {
            Check(buffer, word, length, offset, found);
            return 0;
        }

        // A word longer than any name need not be kept.
        return length - word > Longest ? 0 : length - word;
    }

    private static void Check(char[] buffer, int start, int end, int offset, ImmutableArray<int>.Builder found)
    {
        var length = end - start;
        if (length >= Shortest && length <= Longest && char.IsUpper(buffer[start]) && Names.Contains(new string(buffer, start, length)))
        {
            found.Add(offset + start);
        }
    }

    private static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' || (c > 127 && char.IsLetterOrDigit(c));
}
