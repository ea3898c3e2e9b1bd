using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Facts;

/// <summary>
/// What a scan of a text, without syntax or symbols, tells about it: where it names something of the KMS SDK's, and which words it may contain.
/// </summary>
internal sealed class TextIndex
{
    private readonly int[] words;

    private TextIndex(ImmutableArray<(string Name, int Position)> names, int[] words)
    {
        Names = names;
        this.words = words;
    }

    /// <summary>The names that were looked for when the index was made, by position.</summary>
    public ImmutableArray<(string Name, int Position)> Names { get; }

    public static TextIndex Of(SourceText text, NameSet names)
    {
        var found = ImmutableArray.CreateBuilder<(string, int)>();
        var hashes = new int[256];
        var count = 0;
        Scan(text, (start, length, hash) =>
        {
            if (count == hashes.Length)
            {
                count = Distinct(hashes, count);
                if (count > hashes.Length / 2)
                {
                    Array.Resize(ref hashes, hashes.Length * 2);
                }
            }

            hashes[count++] = hash;
            if (names.Find(text, start, length, hash) is { } name)
            {
                found.Add((name, start));
            }
        });

        Array.Resize(ref hashes, Distinct(hashes, count));
        return new TextIndex(found.ToImmutable(), hashes);
    }

    /// <summary>Those of the names that the text may contain: none left out that it does, seldom one that it does not.</summary>
    public IEnumerable<string> Contained(NameSet names)
    {
        foreach (var word in words)
        {
            foreach (var name in names.WithHash(word))
            {
                yield return name;
            }
        }
    }

    /// <summary>Whether the text may contain one of these names.</summary>
    public bool MayContain(NameSet names)
    {
        foreach (var hash in names.Hashes)
        {
            if (MayContain(hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text may contain a word of this number: surely not where the answer is no.</summary>
    public bool MayContain(int word) => Array.BinarySearch(words, word) >= 0;

    /// <summary>Where the text contains one of these names.</summary>
    public static List<(string Name, int Position)> Find(SourceText text, NameSet names)
    {
        var found = new List<(string, int)>();
        Scan(text, (start, length, hash) =>
        {
            if (names.Find(text, start, length, hash) is { } name)
            {
                found.Add((name, start));
            }
        });
        return found;
    }

    private static int Distinct(int[] numbers, int count)
    {
        Array.Sort(numbers, 0, count);
        var kept = 0;
        for (var index = 0; index < count; index++)
        {
            if (kept == 0 || numbers[kept - 1] != numbers[index])
            {
                numbers[kept++] = numbers[index];
            }
        }

        return kept;
    }

    private static void Scan(SourceText text, Action<int, int, int> word)
    {
        var start = -1;
        var hash = FirstHash;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (IsWordCharacter(character))
            {
                start = start < 0 ? index : start;
                hash = NextHash(hash, character);
            }
            else if (start >= 0)
            {
                word(start, index - start, hash);
                start = -1;
                hash = FirstHash;
            }
        }

        if (start >= 0)
        {
            word(start, text.Length - start, hash);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' || (c > 127 && char.IsLetterOrDigit(c));

    private const int FirstHash = unchecked((int)2166136261);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int NextHash(int hash, char character) => unchecked((hash ^ character) * 16777619);

    /// <summary>The number under which an index knows a word.</summary>
    public static int HashOf(string word)
    {
        var hash = FirstHash;
        foreach (var character in word)
        {
            hash = NextHash(hash, character);
        }

        return hash;
    }
}

/// <summary>Names to be looked for in texts. Immutable.</summary>
internal sealed class NameSet
{
    private readonly Dictionary<int, string[]> byHash;

    public NameSet(IEnumerable<string> names) =>
        byHash = names.Distinct(StringComparer.Ordinal).GroupBy(TextIndex.HashOf).ToDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>The numbers of the names.</summary>
    public Dictionary<int, string[]>.KeyCollection Hashes => byHash.Keys;

    /// <summary>The names that a text's word of this number may be.</summary>
    public string[] WithHash(int hash) => byHash.TryGetValue(hash, out var names) ? names : [];

    /// <summary>The name that stands there; null if none of these does.</summary>
    public string? Find(SourceText text, int start, int length, int hash)
    {
        foreach (var name in WithHash(hash))
        {
            if (name.Length == length && name == text.ToString(new TextSpan(start, length)))
            {
                return name;
            }
        }

        return null;
    }
}
