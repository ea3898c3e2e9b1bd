using System.Text.Json;

namespace MrkAnalyzers.Testing.Wire;

/// <summary>
/// The members of one JSON object of a request, read strictly: a wrong type is a SerializationException, a value outside its documented limits
/// a ValidationException that names the member. A JSON null counts as an absent member.
/// </summary>
/// <param name="json">An object out of <see cref="StrictJson"/>.</param>
internal sealed class Parameters(JsonElement json, string path = "")
{
    private const int LongestEcho = 200;

    public bool Has(string name) => Member(name) is not null;

    /// <summary>Text that must be present, of <paramref name="min"/> to <paramref name="max"/> characters.</summary>
    public string Text(string name, int max, int min = 1) => OptionalText(name, max, min) ?? throw Missing(name);

    public string? OptionalText(string name, int max, int min = 1) =>
        Member(name) is { } member ? Bounded(TextOf(member, name), PathTo(name), min, max) : null;

    /// <summary>Bytes that must be present, 1 to <paramref name="max"/> of them. The caller owns and wipes the array.</summary>
    public byte[] Blob(string name, int max) => OptionalBlob(name, max) ?? throw Missing(name);

    public byte[]? OptionalBlob(string name, int max)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.String || !member.TryGetBytesFromBase64(out var bytes))
        {
            throw KmsError.Serialization($"Member '{PathTo(name)}' must be base64 text.");
        }

        // The value stays out of the message: it may be plaintext.
        return bytes.Length == 0 ? throw KmsError.Constraint(null, PathTo(name), "Member must have length greater than or equal to 1")
            : bytes.Length > max ? throw TooLong(bytes, name, max)
            : bytes;
    }

    public bool? Flag(string name) => Member(name)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw KmsError.Serialization($"Member '{PathTo(name)}' must be true or false."),
    };

    public int? Number(string name, int min, int max)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.Number || !member.TryGetInt32(out var number))
        {
            throw KmsError.Serialization($"Member '{PathTo(name)}' must be a 32-bit integer.");
        }

        return number < min ? throw KmsError.Constraint($"{number}", PathTo(name), $"Member must have value greater than or equal to {min}")
            : number > max ? throw KmsError.Constraint($"{number}", PathTo(name), $"Member must have value less than or equal to {max}")
            : number;
    }

    /// <summary>A time in seconds since 1970, as JSON 1.1 carries it.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        // The bound is that of DateTimeOffset, with room to spare for later arithmetic.
        if (member.ValueKind != JsonValueKind.Number || !member.TryGetDouble(out var seconds) || seconds is not (>= 0 and <= 250_000_000_000))
        {
            throw KmsError.Serialization($"Member '{PathTo(name)}' must be a time in seconds since 1970.");
        }

        return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
    }

    /// <summary>One of a closed set of names.</summary>
    public string Choice(string name, IReadOnlyCollection<string> allowed) => OptionalChoice(name, allowed) ?? throw Missing(name);

    public string? OptionalChoice(string name, IReadOnlyCollection<string> allowed)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        var text = TextOf(member, name);
        return allowed.Contains(text) ? text : throw NotOneOf(text, PathTo(name), allowed);
    }

    public IReadOnlyList<string> Choices(string name, IReadOnlyCollection<string> allowed)
    {
        var texts = Texts(name, int.MaxValue, int.MaxValue);
        foreach (var text in texts)
        {
            if (!allowed.Contains(text))
            {
                throw NotOneOf(text, PathTo(name), allowed);
            }
        }

        return texts;
    }

    /// <summary>A list of texts; empty when the member is absent.</summary>
    public IReadOnlyList<string> Texts(string name, int maxCount, int maxLength)
    {
        if (Member(name) is not { } member)
        {
            return [];
        }

        if (member.ValueKind != JsonValueKind.Array)
        {
            throw KmsError.Serialization($"Member '{PathTo(name)}' must be a list.");
        }

        if (member.GetArrayLength() > maxCount)
        {
            throw KmsError.Constraint(null, PathTo(name), $"Member must have length less than or equal to {maxCount}");
        }

        var texts = new List<string>();
        foreach (var item in member.EnumerateArray())
        {
            texts.Add(Bounded(TextOf(item, name), $"{PathTo(name)}.{texts.Count + 1}.member", 1, maxLength));
        }

        return texts;
    }

    /// <summary>A map of texts, in ordinal order of its names; empty when the member is absent.</summary>
    public SortedDictionary<string, string> Pairs(string name)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Member(name) is not { } member)
        {
            return pairs;
        }

        if (member.ValueKind != JsonValueKind.Object)
        {
            throw KmsError.Serialization($"Member '{PathTo(name)}' must be a map.");
        }

        foreach (var pair in member.EnumerateObject())
        {
            pairs[pair.Name] = TextOf(pair.Value, name);
        }

        return pairs;
    }

    public Parameters? Object(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } member => new Parameters(member, PathTo(name) + "."),
        _ => throw KmsError.Serialization($"Member '{PathTo(name)}' must be an object."),
    };

    /// <summary>A list of objects; null when the member is absent.</summary>
    public IReadOnlyList<Parameters>? Objects(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.Array || member.EnumerateArray().Any(static item => item.ValueKind != JsonValueKind.Object))
        {
            throw KmsError.Serialization($"Member '{PathTo(name)}' must be a list of objects.");
        }

        return [.. member.EnumerateArray().Select((item, index) => new Parameters(item, $"{PathTo(name)}.{index + 1}.member."))];
    }

    public KmsError Missing(string name) =>
        KmsError.Validation($"1 validation error detected: Value null at '{PathTo(name)}' failed to satisfy constraint: Member must not be null");

    private static KmsError NotOneOf(string text, string path, IEnumerable<string> allowed) =>
        KmsError.Constraint(Echo(text), path, $"Member must satisfy enum value set: [{string.Join(", ", allowed)}]");

    private static string Bounded(string text, string path, int min, int max) =>
        text.Length < min ? throw KmsError.Constraint(Echo(text), path, $"Member must have length greater than or equal to {min}")
        : text.Length > max ? throw KmsError.Constraint(Echo(text), path, $"Member must have length less than or equal to {max}")
        : text;

    private static string Echo(string text) => text.Length <= LongestEcho ? text : text[..LongestEcho] + "…";

    private KmsError TooLong(byte[] bytes, string name, int max)
    {
        Array.Clear(bytes);
        return KmsError.Constraint(null, PathTo(name), $"Member must have length less than or equal to {max}");
    }

    private string TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { } text
            ? text
            : throw KmsError.Serialization($"Member '{PathTo(name)}' must be text.");

    private JsonElement? Member(string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private string PathTo(string name) => path + char.ToLowerInvariant(name[0]) + name[1..];
}
