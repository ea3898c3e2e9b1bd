using System.Text;
using System.Text.Json;

namespace MrkAnalyzers.Testing.Tests.Fuzz;

/// <summary>JSON that may be as wrong as one likes: members may come twice, and a leaf is any text.</summary>
internal sealed class Tree
{
    private Tree(string? leaf, string? text, List<(string Name, Tree Value)>? members, List<Tree>? items) => (Leaf, Text, Members, Items) = (leaf, text, members, items);

    /// <summary>The text of a value that is neither object nor list.</summary>
    public string? Leaf { get; }

    public List<(string Name, Tree Value)>? Members { get; }

    public List<Tree>? Items { get; }

    /// <summary>What a leaf says that is a valid JSON string; else null.</summary>
    public string? Text { get; }

    public static Tree Of(string leaf) => new(leaf, null, null, null);

    public static Tree OfText(string text) => new(JsonSerializer.Serialize(text), text, null, null);

    public static Tree OfMembers(IEnumerable<(string Name, Tree Value)> members) => new(null, null, [.. members], null);

    public static Tree OfItems(IEnumerable<Tree> items) => new(null, null, null, [.. items]);

    public static Tree Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return From(document.RootElement);
    }

    /// <summary>A copy that can be changed for itself.</summary>
    public Tree Clone() => new(Leaf, Text, Members?.ConvertAll(static member => (member.Name, member.Value.Clone())), Items?.ConvertAll(static item => item.Clone()));

    public override string ToString() => Append(new StringBuilder()).ToString();

    private static Tree From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => OfMembers(element.EnumerateObject().Select(static member => (member.Name, From(member.Value)))),
        JsonValueKind.Array => OfItems(element.EnumerateArray().Select(From)),
        JsonValueKind.String => OfText(element.GetString() ?? ""),
        _ => Of(element.GetRawText()),
    };

    private StringBuilder Append(StringBuilder text)
    {
        if (Members is not null)
        {
            text.Append('{');
            for (var i = 0; i < Members.Count; i++)
            {
                text.Append(i == 0 ? "" : ",").Append(JsonSerializer.Serialize(Members[i].Name)).Append(':');
                Members[i].Value.Append(text);
            }

            return text.Append('}');
        }

        if (Items is null)
        {
            return text.Append(Leaf);
        }

        text.Append('[');
        for (var i = 0; i < Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Items[i].Append(text);
        }

        return text.Append(']');
    }
}
