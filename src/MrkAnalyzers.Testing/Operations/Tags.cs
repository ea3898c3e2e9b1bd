using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>TagResource, UntagResource, ListResourceTags, and the Tags parameter of the operations that create keys.</summary>
internal static class Tags
{
    private const int MostTags = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;
    private const string ReservedPrefix = "aws:";

    /// <summary>Reads and checks a list of tags; empty when it is absent.</summary>
    public static SortedDictionary<string, string> Read(Parameters input, string name)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in input.Objects(name) ?? [])
        {
            var key = item.Text("TagKey", LongestKey);
            var value = item.Text("TagValue", LongestValue, min: 0);
            Refuse(key.StartsWith(ReservedPrefix, StringComparison.OrdinalIgnoreCase), "Tags beginning with aws: are reserved");
            Refuse(!tags.TryAdd(key, value), "Duplicate tag keys");
        }

        Refuse(tags.Count > MostTags, "Too many tags");
        return tags;
    }

    public static void Put(LocalKey key, IReadOnlyDictionary<string, string> tags)
    {
        foreach (var tag in tags)
        {
            key.Tags[tag.Key] = tag.Value;
        }
    }

    public static void Write(Call call, string name, IEnumerable<KeyValuePair<string, string>> tags)
    {
        call.Output.WriteStartArray(name);
        foreach (var tag in tags)
        {
            Write(call, tag);
        }

        call.Output.WriteEndArray();
    }

    public static void Tag(Call call)
    {
        if (!call.Input.Has("Tags"))
        {
            throw call.Input.Missing("Tags");
        }

        var tags = Read(call.Input, "Tags");
        var key = call.ManagedKey(KeyStates.Staying);
        Refuse(key.Tags.Keys.Union(tags.Keys).Count() > MostTags, "Too many tags");
        Put(key, tags);
    }

    public static void Untag(Call call)
    {
        if (!call.Input.Has("TagKeys"))
        {
            throw call.Input.Missing("TagKeys");
        }

        var names = call.Input.Texts("TagKeys", int.MaxValue, LongestKey);
        var key = call.ManagedKey(KeyStates.Staying);
        foreach (var name in names)
        {
            key.Tags.Remove(name);
        }
    }

    public static void List(Call call)
    {
        var key = call.ManagedKey();
        Paging.Write(call, "Tags", key.Tags, static tag => tag.Key, tag => Write(call, tag), defaultLimit: 50, maxLimit: 50);
    }

    private static void Write(Call call, KeyValuePair<string, string> tag)
    {
        call.Output.WriteStartObject();
        call.Output.WriteString("TagKey", tag.Key);
        call.Output.WriteString("TagValue", tag.Value);
        call.Output.WriteEndObject();
    }

    private static void Refuse(bool condition, string message)
    {
        if (condition)
        {
            throw new KmsError("TagException", message);
        }
    }
}
