using System.Text;
using System.Text.Json;

namespace MrkAnalyzers.Testing.Tests.Fuzz;

/// <summary>What goes over the wire: a valid request after a few changes.</summary>
/// <param name="Operation">The operation that the target names, where it names one.</param>
/// <param name="Changes">What was changed, without any value that could be secret.</param>
internal sealed record Mutant(string? Operation, string? Target, string? Authorization, byte[] Body, string Changes)
{
    public override string ToString() => $"{Changes} ({Body.Length} bytes)";
}

/// <summary>Breaks valid requests, the same way for the same seed.</summary>
internal sealed class Mutation(IReadOnlyList<(string Operation, Tree Body)> requests, IReadOnlyList<string> operations)
{
    private const string TargetPrefix = "TrentService.";

    // What the requests keep secret stays where it is: an identifier may be repeated in a message, and a plaintext must not.
    private static readonly string[] Secrets = ["Plaintext", "Message", "EncryptedKeyMaterial"];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "7", "1.5", "1e2", "1e308", "1e400", "-1e400", "2147483647", "2147483648", "-2147483649", "9223372036854775808",
        "253402300800", "1893456001", "\"\"", "\" \"", "\"x\"", "\"true\"", "\"32\"", "[]", "[[]]", "[null]", "[1]", "[\"x\"]", "[{}]", "{}", "{\"a\":1}", "{\"a\":\"b\"}", "{\"\":\"\"}",
        "[{\"TagKey\":\"a\",\"TagValue\":\"b\"},{\"TagKey\":\"a\",\"TagValue\":\"c\"}]", "[{\"TagKey\":\"aws:a\",\"TagValue\":\"b\"}]",
    ];

    private static readonly string[] Texts =
    [
        "\\u0000", "\\ud800", "\\udfff\\ud800", "\\ud83d\\ude00", "\\u202e", "\\\\", "\\\"", "\\/", "\\x", "\\u12", "*", "?", "%s", "{0}", "alias/", "alias/aws/x", "alias/mrk-1",
        "mrk-", "arn:", "arn:aws:kms:us-east-1:111122223333:key/", "arn:aws:kms:eu-west-1:111122223333:alias/fuzz", "arn:aws:kms::::", "arn:::::::::", "TG9jYWxLbXM6", "====", "YQ", "Y Q==", "_-_-",
        "us-east-1", "eu-west-1", "cn-north-1", "us-gov-west-1", "zz-nowhere-9", "{\\\"Statement\\\":[{}]}",
        "{\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"kms:*\\\\\\\\\\\"}}", "{\\\"Statement\\\":[],\\\"Statement\\\":5}", "[{}]",
    ];

    // Around the documented limits, and far beyond them.
    private static readonly int[] Sizes =
        [0, 1, 2, 15, 16, 19, 20, 31, 32, 33, 48, 61, 63, 64, 65, 127, 128, 129, 190, 191, 214, 215, 255, 256, 257, 1024, 1025, 2048, 2049, 4096, 4097, 6144, 6145, 8192, 8193, 40_000];

    private static readonly int[] Counts = [0, 2, 8, 9, 10, 11, 50, 51, 1000];

    // The values that the SDK knows for its parameters of a closed set. Of RSA the smallest will do: the larger take seconds to make.
    private static readonly string[] Names =
    [
        .. typeof(AmazonKeyManagementServiceClient).Assembly.GetExportedTypes()
            .Where(static type => type.BaseType == typeof(Amazon.Runtime.ConstantClass))
            .SelectMany(static type => type.GetFields().Where(static field => field.IsStatic).Select(static field => field.GetValue(null)?.ToString() ?? ""))
            .Where(static name => name is not ("RSA_3072" or "RSA_4096")).Distinct().Order(StringComparer.Ordinal),
    ];

    private readonly (string Path, Tree Value)[] _pool =
        [.. requests.SelectMany(static request => request.Body.Members ?? []).Where(static member => !Secrets.Contains(member.Name)).Select(static member => (member.Name, member.Value))];

    public Mutant Make(int seed)
    {
        var random = new Random(seed);
        var (operation, original) = requests[random.Next(requests.Count)];
        if (operation == "GetParametersForImport" && random.Next(5) > 0)
        {
            // Each makes an RSA key, which takes as long as a hundred others.
            (operation, original) = requests[0];
        }

        var changes = new List<string>();
        var body = original.Clone();
        for (var count = random.Next(5) switch { 0 => 0, 1 => 2, 2 => 3, _ => 1 }; count > 0; count--)
        {
            changes.Add(ChangeMember(random, body));
        }

        var bytes = Encoding.UTF8.GetBytes(body.ToString());
        if (random.Next(6) == 0)
        {
            (bytes, var change) = ChangeBytes(random, bytes);
            changes.Add(change);
        }

        var (target, authorization) = (TargetPrefix + operation, FuzzService.Authorization(FuzzService.Account, FuzzService.Region));
        var name = operation;
        switch (random.Next(40))
        {
            case 0 or 1:
                name = operations[random.Next(operations.Count)];
                target = TargetPrefix + name;
                changes.Add($"sent to {name}");
                break;
            case 2:
                target = ChangeTarget(random, operation);
                name = null;
                changes.Add("another target");
                break;
            case 3:
                authorization = ChangeAuthorization(random, authorization);
                changes.Add("another authorization");
                break;
            case 4:
                authorization = FuzzService.Authorization("444455556666", FuzzService.Region);
                changes.Add("another account");
                break;
            case 5:
                authorization = FuzzService.Authorization(FuzzService.Account, random.Next(2) == 0 ? "eu-west-1" : "cn-north-1");
                changes.Add("another Region");
                break;
        }

        return new Mutant(name, target, authorization, bytes, $"{operation}: {string.Join(", ", changes)}");
    }

    private string ChangeMember(Random random, Tree body)
    {
        var slots = SlotsOf(body, "").ToArray();
        if (slots.Length == 0 || random.Next(12) == 0)
        {
            var (path, value) = _pool[random.Next(_pool.Length)];
            body.Members?.Add((path, value.Clone()));
            return $"{path} added";
        }

        var slot = slots[random.Next(slots.Length)];
        var (change, replacement) = random.Next(10) switch
        {
            0 => ("removed", null),
            1 or 2 => ("retyped", Tree.Of(Values[random.Next(Values.Length)])),
            3 or 4 => Resized(random, slot.Value),
            5 => ("renamed", slot.Value),
            6 => ("duplicated", random.Next(2) == 0 ? slot.Value.Clone() : Tree.Of(Values[random.Next(Values.Length)])),
            7 => ("swapped", _pool[random.Next(_pool.Length)].Value.Clone()),
            8 => Altered(random, slot.Value),
            _ => ("of another set", Tree.OfText(Names[random.Next(Names.Length)])),
        };
        var place = slot.Path;
        slot.Apply(change, replacement);
        return $"{place} {change}";
    }

    private static (string Change, Tree Value) Resized(Random random, Tree value)
    {
        var size = Sizes[random.Next(Sizes.Length)];
        var count = Counts[random.Next(Counts.Length)];
        return value switch
        {
            { Members: { Count: > 0 } members } => ($"of {count} members", Tree.OfMembers(Enumerable.Range(0, count).Select(i => ($"{members[0].Name}{i}", members[0].Value.Clone())))),
            { Items: { Count: > 0 } items } => ($"of {count} items", Tree.OfItems(Enumerable.Range(0, count).Select(_ => items[0].Clone()))),
            { Text: { } text } when IsBlob(text) && random.Next(3) > 0 => ($"of {size} bytes", Tree.OfText(Convert.ToBase64String(Repeated(Convert.FromBase64String(text), size)))),
            { Text: { } text } => ($"of {size} characters", Tree.OfText(new string([.. Enumerable.Range(0, size).Select(i => text.Length == 0 ? 'x' : text[i % text.Length])]))),
            _ => ("of many digits", Tree.Of(new string('9', Math.Max(size, 1)))),
        };
    }

    private static (string Change, Tree Value) Altered(Random random, Tree value)
    {
        if (value.Text is not { } text)
        {
            return ("text", Tree.Of($"\"{Texts[random.Next(Texts.Length)]}\""));
        }

        if (!IsBlob(text) || random.Next(4) == 0)
        {
            var at = random.Next(text.Length + 1);
            var (head, tail) = (JsonSerializer.Serialize(text[..at])[..^1], JsonSerializer.Serialize(text[at..])[1..]);
            return ("with other text inside", Tree.Of(head + Texts[random.Next(Texts.Length)] + tail));
        }

        var bytes = Convert.FromBase64String(text);
        switch (random.Next(4))
        {
            case 0:
                return ("truncated", Tree.OfText(Convert.ToBase64String(bytes.AsSpan(0, random.Next(bytes.Length)))));
            case 1:
                return ("extended", Tree.OfText(Convert.ToBase64String([.. bytes, (byte)random.Next(256)])));
            case 2:
                return ("base64url", Tree.OfText(text.Replace('+', '-').Replace('/', '_').TrimEnd('=')));
            default:
                for (var flips = random.Next(1, 4); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return ("with bits flipped", Tree.OfText(Convert.ToBase64String(bytes)));
        }
    }

    private static (byte[] Bytes, string Change) ChangeBytes(Random random, byte[] bytes)
    {
        var at = random.Next(bytes.Length + 1);
        switch (random.Next(11))
        {
            case 0:
                return (bytes[..at], $"cut at {at}");
            case 1:
                return (Inserted(bytes, at, [(byte)random.Next(256)]), $"a byte at {at}");
            case 2:
                return (Inserted(bytes, at, [0xc3, 0x28]), $"invalid UTF-8 at {at}");
            case 3:
                return (Inserted(bytes, bytes.Length, Encoding.UTF8.GetBytes("{}")), "a second value");
            case 4:
                return (Inserted(bytes, 0, [0xef, 0xbb, 0xbf]), "a byte order mark");
            case 5:
                return (Inserted(bytes, Math.Min(1, bytes.Length), "/* */"u8), "a comment");
            case 6:
                var depth = new[] { 10, 62, 63, 64, 65, 1000, 100_000 }[random.Next(7)];
                return (Encoding.UTF8.GetBytes($"{{\"Deep\":{new string('[', depth)}{new string(']', depth)}}}"), $"{depth} levels");
            case 7:
                return (Inserted(bytes, Math.Min(1, bytes.Length), Encoding.UTF8.GetBytes($"\"Huge\":{new string('9', 20_000)},")), "a number of 20,000 digits");
            case 8:
                return (Inserted(bytes, Math.Min(1, bytes.Length), Encoding.UTF8.GetBytes($"\"{new string('n', 50_000)}\":1,")), "a name of 50,000 characters");
            case 9:
                return ([.. Enumerable.Range(0, random.Next(300)).Select(_ => (byte)random.Next(256))], "noise");
            default:
                var length = Wire.Endpoint.LongestBody + random.Next(-1, 2);
                return random.Next(8) > 0 ? ([], "empty") : (Inserted(bytes, bytes.Length, new byte[Math.Max(0, length - bytes.Length)].Select(static _ => (byte)' ').ToArray()), $"padded to {length}");
        }
    }

    private static string? ChangeTarget(Random random, string operation) => random.Next(8) switch
    {
        0 => null,
        1 => "",
        2 => operation,
        3 => TargetPrefix + operation.ToLowerInvariant(),
        4 => "trentservice." + operation,
        5 => $"{TargetPrefix}{operation} ",
        6 => TargetPrefix + new string('x', 10_000),
        _ => "DynamoDB_20120810." + operation,
    };

    private static string? ChangeAuthorization(Random random, string authorization) => random.Next(6) switch
    {
        0 => null,
        1 => "",
        2 => authorization[..random.Next(authorization.Length)],
        3 => authorization.Replace('/', ' '),
        4 => FuzzService.Authorization(new string('1', 5000), new string('a', 5000)),
        _ => FuzzService.Authorization("", ""),
    };

    private static bool IsBlob(string text) => text.Length >= 16 && Convert.TryFromBase64String(text, new byte[text.Length], out _);

    private static byte[] Repeated(byte[] bytes, int size) => [.. Enumerable.Range(0, size).Select(i => bytes[i % bytes.Length])];

    private static byte[] Inserted(byte[] bytes, int at, ReadOnlySpan<byte> more) => [.. bytes.AsSpan(0, at), .. more, .. bytes.AsSpan(at)];

    private static IEnumerable<Slot> SlotsOf(Tree tree, string path)
    {
        for (var i = 0; i < (tree.Members?.Count ?? tree.Items?.Count ?? 0); i++)
        {
            var slot = new Slot(tree, i, path);
            yield return slot;
            foreach (var inner in SlotsOf(slot.Value, slot.Path + "."))
            {
                yield return inner;
            }
        }
    }

    /// <summary>A place in a request where a value stands.</summary>
    private sealed record Slot(Tree Parent, int Index, string Prefix)
    {
        public string Path => Prefix + (Parent.Members?[Index].Name ?? $"{Index}");

        public Tree Value { get; } = Parent.Members?[Index].Value ?? Parent.Items![Index];

        public void Apply(string change, Tree? value)
        {
            switch (change, value, Parent)
            {
                case (_, null, { Members: { } members }):
                    members.RemoveAt(Index);
                    break;
                case (_, null, { Items: { } items }):
                    items.RemoveAt(Index);
                    break;
                case ("duplicated", not null, { Members: { } members }):
                    members.Add((members[Index].Name, value));
                    break;
                case ("duplicated", not null, { Items: { } items }):
                    items.Add(value);
                    break;
                case ("renamed", not null, { Members: { } members }):
                    members[Index] = (members[Index].Name is ['A' and <= 'Z', ..] ? members[Index].Name.ToLowerInvariant() : members[Index].Name + "é", value);
                    break;
                case (_, not null, { Members: { } members }):
                    members[Index] = (members[Index].Name, value);
                    break;
                case (_, not null, { Items: { } items }):
                    items[Index] = value;
                    break;
            }
        }
    }
}
