using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Facts;

/// <summary>
/// What a scan of a text, without syntax or symbols, tells about it: where it names something that only the KMS SDK has, and which words it may contain.
/// </summary>
internal sealed class TextIndex
{
    private readonly int[] words;

    private TextIndex(ImmutableArray<int> sdkNames, int[] words)
    {
        SdkNames = sdkNames;
        this.words = words;
    }

    /// <summary>Positions of names of the SDK's, ascending.</summary>
    public ImmutableArray<int> SdkNames { get; }

    public static TextIndex Of(SourceText text, HashSet<string> sdkNames)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var words = new HashSet<int>();
        var shortest = sdkNames.Min(static name => name.Length);
        var longest = sdkNames.Max(static name => name.Length);
        Scan(text, (buffer, start, length, position) =>
        {
            words.Add(Hash(buffer, start, length));
            if (length >= shortest && length <= longest && buffer[start] is >= 'A' and <= 'Z' && sdkNames.Contains(new string(buffer, start, length)))
            {
                found.Add(position);
            }
        });

        var sorted = words.ToArray();
        Array.Sort(sorted);
        return new TextIndex(found.ToImmutable(), sorted);
    }

    /// <summary>Whether the text may contain a word: never no where it does, seldom yes where it does not.</summary>
    public bool MayContain(string word) => Array.BinarySearch(words, HashOf(word)) >= 0;

    /// <summary>Where the text contains one of these words.</summary>
    public static List<(string Word, int Position)> Find(SourceText text, HashSet<string> wanted)
    {
        var found = new List<(string, int)>();
        var shortest = wanted.Min(static name => name.Length);
        var longest = wanted.Max(static name => name.Length);
        Scan(text, (buffer, start, length, position) =>
        {
            if (length >= shortest && length <= longest)
            {
                var word = new string(buffer, start, length);
                if (wanted.Contains(word))
                {
                    found.Add((word, position));
                }
            }
        });
        return found;
    }

    private static void Scan(SourceText text, Action<char[], int, int, int> word)
    {
        const int Longest = 1024;
        var buffer = new char[Math.Min(text.Length, 16 * 1024) + Longest];
        var kept = 0;
        for (var read = 0; read < text.Length;)
        {
            var count = Math.Min(buffer.Length - kept, text.Length - read);
            text.CopyTo(read, buffer, kept, count);
            var length = kept + count;
            var offset = read - kept;
            read += count;

            var start = -1;
            for (var index = 0; index < length; index++)
            {
                if (IsWordCharacter(buffer[index]))
                {
                    start = start < 0 ? index : start;
                }
                else if (start >= 0)
                {
                    word(buffer, start, index - start, offset + start);
                    start = -1;
                }
            }

            // A word that the buffer's end cuts is seen again with what follows it. One longer than the longest kept is no name.
            kept = start < 0 ? 0 : length - start;
            if (read == text.Length && start >= 0)
            {
                word(buffer, start, kept, offset + start);
            }
            else if (kept > Longest)
            {
                kept = 0;
            }
            else
            {
                Array.Copy(buffer, length - kept, buffer, 0, kept);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' || (c > 127 && char.IsLetterOrDigit(c));

    /// <summary>The number under which <see cref="ContainsAny"/> knows a word.</summary>
    public static int HashOf(string word)
    {
        var characters = word.ToCharArray();
        return Hash(characters, 0, characters.Length);
    }

    /// <summary>Whether the text may contain one of these words.</summary>
    public bool ContainsAny(HashSet<int> hashes)
    {
        foreach (var word in words)
        {
            if (hashes.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static int Hash(char[] buffer, int start, int length)
    {
        unchecked
        {
            var hash = (int)2166136261;
            for (var index = start; index < start + length; index++)
            {
                hash = (hash ^ buffer[index]) * 16777619;
            }

            return hash;
        }
    }
}
