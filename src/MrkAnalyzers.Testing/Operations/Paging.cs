using System.Text;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>Limit, Marker, NextMarker and Truncated of the list operations. A marker is opaque, and stays good when items come and go.</summary>
internal static class Paging
{
    private const int LongestMarker = 1024;
    private const string MarkerPrefix = "LocalKms:";

    /// <param name="items">Sorted ordinally by <paramref name="keyOf"/>.</param>
    public static void Write<T>(Call call, string name, IEnumerable<T> items, Func<T, string> keyOf, Action<T> write, int defaultLimit, int maxLimit)
    {
        var limit = call.Input.Number("Limit", 1, maxLimit) ?? defaultLimit;
        var after = call.Input.OptionalText("Marker", LongestMarker) is { } marker ? Read(marker) : null;
        var page = items.Where(item => after is null || string.CompareOrdinal(keyOf(item), after) > 0).Take(limit + 1).ToList();
        var output = call.Output;
        output.WriteStartArray(name);
        foreach (var item in page.Take(limit))
        {
            write(item);
        }

        output.WriteEndArray();
        output.WriteBoolean("Truncated", page.Count > limit);
        if (page.Count > limit)
        {
            output.WriteString("NextMarker", Convert.ToBase64String(Encoding.UTF8.GetBytes(MarkerPrefix + keyOf(page[limit - 1]))));
        }
    }

    private static string Read(string marker)
    {
        var bytes = new byte[marker.Length];
        return Convert.TryFromBase64String(marker, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var text
            && text.StartsWith(MarkerPrefix, StringComparison.Ordinal)
            ? text[MarkerPrefix.Length..]
            : throw new KmsError("InvalidMarkerException", "The marker is none that this operation gave.");
    }
}
