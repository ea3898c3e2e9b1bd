using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// A grammar of programs around calls of KMS. All that compile: what a part needs, it brings along, be it a statement in front, a member of the class or another file.
/// The simpler of two ways to write something stands first, for that is where a failure shrinks to.
/// </summary>
internal static partial class Grammar
{
    private const string Virginia = "arn:aws:kms:us-east-1:111122223333:key/";
    private const string Family = "mrk-1234abcd12ab34cd56ef1234567890ab";

    // In a part, <key> is another part, <return bytes> is one that is returned, with what it needs in front, and @ is a number that nothing else has.
    private static readonly ImmutableDictionary<string, ImmutableArray<Part>> Parts = new Dictionary<string, ImmutableArray<Part>>
    {
        ["region"] = ["USEast1", "EUWest1", "EUCentral1"],
        ["literal"] =
        [
            "\"alias/orders\"", $"\"{Virginia}{Family}\"", $"\"{Virginia}1234abcd-12ab-34cd-56ef-1234567890ab\"", "\"arn:aws:kms:eu-west-1:111122223333:alias/orders\"", $"\"{Family}\"",
            "\"1234abcd-12ab-34cd-56ef-1234567890ab\"",
        ],
        ["key"] =
        [
            "<literal>",
            "name",
            "options.Alias",
            "options.Key",
            "configuration[\"Kms:Key\"]!",
            "/* note @ */ <literal>",
            new("Key@") { Member = "private const string Key@ = <literal>;" },
            new("Key@") { Member = "/// <summary>Of the archive.</summary>\nprivate static readonly string Key@ = /* note @ */ <literal>; // until 2027" },
            new("key@") { Member = "private readonly string key@ = <literal>;" },
            new("this.Key@") { Member = "private string Key@ => <literal>;" },
            new("Keys@.Archive") { File = "internal static class Keys@ { public const string Archive = <literal>; }" },
            new("Keys@.Archive.Id") { File = "internal sealed record Keys@(string Id) { public static Keys@ Archive { get; } = new(<literal>); }" },
            new("new Settings@ { Name = name }.Key") { File = "internal sealed class Settings@ { public string Key { get; set; } = <literal>; public required string Name { get; init; } }" },
            new("key@") { Before = "const string key@ = <literal>;" },
            new("key@") { Before = "var key@ = <key>;" },
            new("key@") { Before = "string key@ = // note @\n    <key>;" },
            new("key@") { Before = "string key@; key@ = <key>;" },
            new("key@") { Before = "string key@; if (name.Length > 2) key@ = <key>; else key@ = <key>;" },
            new("key@") { Before = "var (key@, count@) = (<key>, 1);" },
            new("pair@.Key") { Before = "var pair@ = (Key: <key>, Count: 2);" },
            new("key@") { Before = "Pick@(out var key@);", Member = "private static void Pick@(out string key) => key = <literal>;" },
            new("(TryPick@(name, out var key@) ? key@ : <key>)") { Member = "private static bool TryPick@(string name, out string key) { key = name.Length > 1 ? <literal> : name; return name.Length > 0; }" },
            new("key@") { Before = "var key@ = <key>; Change@(ref key@);", Member = "private static void Change@(ref string key) { if (key.Length == 0) { key = <literal>; } }" },
            new("key@") { Before = "var key@ = await Task.FromResult(<key>);" },
            new("Key@()") { Before = "string Key@() => <literal>;" },
            new("key@()") { Before = "Func<string> key@ = () => <literal>;" },
            new("Keys@.Same(<key>)") { File = "internal static class Keys@ { public static string Same(string key) => key.Trim(); }" },
            "(name.Length > 2 ? <key> : <key>)",
            "(name switch { \"orders\" => <key>, { Length: > 9 } => <key>, _ => name })",
            "(name is { Length: > 3 } other@ ? other@ : <key>)",
            "(configuration[\"Kms:Key\"] ?? <key>)",
            "$\"arn:aws:kms:eu-west-1:111122223333:alias/{name}\"",
            "string.Concat(\"alias/\", name)",
            "new[] { <key>, name }[0]",
            "new Dictionary<string, string> { [\"a\"] = <key> }[\"a\"]",
            "(<key>.Trim())!",
        ],
        ["client"] =
        [
            "kms",
            "ireland",
            "(name.Length > 4 ? kms : ireland)",
            new("client@") { Before = "using var client@ = new AmazonKeyManagementServiceClient(RegionEndpoint.<region>);" },
            new("client@") { Member = "private readonly IAmazonKeyManagementService client@ = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.<region> });" },
            new("Client@") { Member = "private IAmazonKeyManagementService Client@ { get; } = new AmazonKeyManagementServiceClient(RegionEndpoint.<region>);" },
            new("Clients@.Of(\"eu-west-1\")") { File = "internal static class Clients@ { public static IAmazonKeyManagementService Of(string region) => new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region)); }" },
            new("clients@[\"<region>\"]") { Before = "var clients@ = new Dictionary<string, IAmazonKeyManagementService> { [\"<region>\"] = <client>, [\"other\"] = kms };" },
        ],
        ["context"] =
        [
            "new Dictionary<string, string> { [\"tenant\"] = name }",
            "new() { { \"tenant\", name } }",
            "new Dictionary<string, string> { [\"region\"] = Environment.GetEnvironmentVariable(\"AWS_REGION\") ?? \"\" }",
            "new Dictionary<string, string> { [\"at\"] = DateTime.UtcNow.ToString(\"O\"), [\"tenant\"] = name }",
            new("context@") { Before = "var context@ = new Dictionary<string, string>(); context@[\"region\"] = RegionEndpoint.<region>.SystemName;" },
            new("Context@(name)") { Member = "private static Dictionary<string, string> Context@(string name) => new() { [\"tenant\"] = name, [\"id\"] = Guid.NewGuid().ToString() };" },
        ],
        ["seal"] =
        [
            "new EncryptRequest { KeyId = <key>, Plaintext = new MemoryStream(blob) }",
            "new EncryptRequest { KeyId = <key>, Plaintext = new MemoryStream(blob), EncryptionContext = <context> }",
            new("request@") { Before = "var request@ = new EncryptRequest(); request@.KeyId = <key>; request@.Plaintext = new MemoryStream(blob);" },
        ],
        ["bytes"] =
        [
            "blob",
            new("response@.CiphertextBlob.ToArray()") { Before = "var response@ = await <client>.EncryptAsync(<seal>);" },
            new("sealed@") { Before = "var sealed@ = (await <client>.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = <key>, KeySpec = DataKeySpec.AES_256 })).CiphertextBlob.ToArray();" },
            "Convert.FromBase64String(<text>)",
            "Encoding.UTF8.GetBytes(<text>)",
            "Convert.FromHexString(<text>)",
            "<bytes>[..128]",
            "<bytes>.Take(100).ToArray()",
            "<bytes>.AsSpan(0, 64).ToArray()",
            "<bytes>.Skip(4).ToArray()",
            "(<bytes>.ToArray())!",
            new("bytes@") { Before = "var bytes@ = <bytes>;" },
            new("bytes@") { Before = "byte[] bytes@ = /* note @ */ <bytes>;" },
            new("stream@.GetBuffer()") { Before = "var stream@ = new MemoryStream(); stream@.Write(<bytes>);" },
            new("stream@.ToArray()") { Before = "using var stream@ = new MemoryStream(<bytes>);" },
            new("bytes@") { Before = "var bytes@ = <bytes>; Array.Resize(ref bytes@, 4096);" },
            new("Codec@.Decode(Codec@.Encode(<bytes>))") { File = "internal static class Codec@\n{\n    public static string Encode(byte[] value) => Convert.ToBase64String(value);\n\n    public static byte[] Decode(string value) => Convert.FromBase64String(value);\n}" },
            new("Codec@.Decode(<text>)") { File = "internal static class Codec@ { public static byte[] Decode(string value) => Encoding.UTF8.GetBytes(value); }" },
            new("opened@") { Before = "var opened@ = await Open@(blob, stored, name);", Member = "private async Task<byte[]> Open@(byte[] blob, string stored, string name)\n{\n    <statement>\n    <return bytes>\n}" },
            new("opened@") { Before = "var opened@ = await new Part@(kms, configuration, options).Get(blob, stored, name);", File = "<class Part@>public async Task<byte[]> Get(byte[] blob, string stored, string name)\n{\n    <return bytes>\n}" },
        ],
        ["text"] =
        [
            "stored",
            "Convert.ToBase64String(<bytes>)",
            "Encoding.UTF8.GetString(<bytes>)",
            "Encoding.ASCII.GetString(bytes: <bytes>)",
            "Convert.ToHexString(<bytes>)",
            "<text>.ToLowerInvariant()",
            "<text>.Substring(0, 64)",
            "(<text>.Substring(0, 64))!",
            "<text>[..40]",
            "<text>.Replace('+', ' ')",
            "<text>.PadRight(400)",
            "<text>.Trim()",
            "System.Net.WebUtility.UrlDecode(<text>)",
            "System.Net.WebUtility.UrlDecode(name.Length > 2 ? <text> : name)",
            "$\"v1:{<text>}\"",
            new("text@") { Before = "var text@ = <text>;" },
            new("text@") { Before = "var text@ = <text>; text@ = text@.ToUpper();" },
            new("text@") { Before = "const int width@ = /* note @ */ 64; var text@ = <text>.Substring(0, width@);" },
            new("encoding@.GetString(<bytes>)") { Before = "var encoding@ = /* note @ */ Encoding.UTF8;" },
            new("Codec@.Encode(<bytes>)") { File = "internal static class Codec@ { public static string Encode(byte[] value) { var text = Encoding.UTF8.GetString(value); return text; } }" },
        ],
        ["decrypt"] =
        [
            "new DecryptRequest { CiphertextBlob = new MemoryStream(<bytes>) }",
            "new DecryptRequest { CiphertextBlob = new MemoryStream(<bytes>), KeyId = <key> }",
            "new() { KeyId = <key>, CiphertextBlob = new MemoryStream(<bytes>), EncryptionContext = <context> }",
            "new DecryptRequest\n{\n    // Note @.\n    KeyId = <key>, // and @\n    CiphertextBlob = new MemoryStream(<bytes>),\n}",
            new("request@") { Before = "var request@ = new DecryptRequest { CiphertextBlob = new MemoryStream(<bytes>) };\nrequest@.KeyId = <key>;" },
            new("request@") { Before = "DecryptRequest request@ = new(); request@.CiphertextBlob = new MemoryStream(<bytes>); if (name.Length > 2) { request@.KeyId = <key>; }" },
            new("Request@(<bytes>, <key>)") { Member = "private static DecryptRequest Request@(byte[] blob, string key) => new() { CiphertextBlob = new MemoryStream(blob), KeyId = key };" },
            new("request@") { Before = "Action<DecryptRequest> change@ = request => request.KeyId = <literal>; var request@ = new DecryptRequest { CiphertextBlob = new MemoryStream(<bytes>) }; change@(request@);" },
        ],
        ["spec"] = ["KeySpec.SYMMETRIC_DEFAULT", "KeySpec.RSA_2048", "\"RSA_4096\"", "KeySpec.FindValue(\"AES_256\")", "new KeySpec(\"ECC_NIST_P256\")", new("spec@") { Before = "var spec@ = /* note @ */ KeySpec.RSA_3072;" }],
        ["create"] =
        [
            "new CreateKeyRequest { MultiRegion = true }",
            "new CreateKeyRequest()",
            "new CreateKeyRequest { MultiRegion = true, KeySpec = <spec>, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT }",
            "new CreateKeyRequest\n{\n    Description = name,\n    MultiRegion = false, // note @\n}",
            new("request@") { Before = "var request@ = new CreateKeyRequest(); request@.KeySpec = <spec>; request@.MultiRegion = true;" },
            "new CreateKeyRequest { Origin = OriginType.AWS_CLOUDHSM, CustomKeyStoreId = name, MultiRegion = true }",
        ],
        ["statement"] =
        [
            "await <client>.DecryptAsync(<decrypt>);",
            "results.Add(<bytes>);",
            "texts.Add(<text>);",
            "results.Add((await <client>.DecryptAsync(<decrypt>)).Plaintext.ToArray());",
            "var answer@ = await <client>.DecryptAsync(<decrypt>).ConfigureAwait(false); if (answer@.KeyId != <key>) { throw new InvalidOperationException(); }",
            "await <client>.EncryptAsync(<seal>);",
            "await <client>.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = new MemoryStream(<bytes>), SourceKeyId = <key>, DestinationKeyId = <key> });",
            "await <client>.CreateKeyAsync(<create>);",
            "var made@ = (await <client>.CreateKeyAsync(<create>)).KeyMetadata.KeyId; await <client>.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = made@, ReplicaRegion = \"eu-west-1\" });",
            "var made@ = await kms.CreateKeyAsync(<create>); await kms.ReplicateKeyAsync(new() { KeyId = made@.KeyMetadata.Arn, ReplicaRegion = RegionEndpoint.EUWest1.SystemName });\nawait kms.CreateAliasAsync(\"alias/orders\", made@.KeyMetadata.KeyId); await ireland.EncryptAsync(<seal>);",
            "await <client>.CreateAliasAsync(new CreateAliasRequest { AliasName = \"alias/orders\", TargetKeyId = <key> });",
            "await <client>.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = <key>, PendingWindowInDays = 7 });",
            "await <client>.DescribeKeyAsync(<key>);",
            "if (name.Length > 5)\n{\n    <statement>\n}",
            "try\n{\n    <statement>\n}\ncatch (NotFoundException)\n{\n    <statement>\n}\nfinally\n{\n    results.Clear();\n}",
            "for (var turn@ = 0; turn@ < 3; turn@++)\n{\n    <statement>\n}",
            "foreach (var client@ in new[] { kms, ireland })\n{\n    await client@.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = <literal> });\n    <statement>\n}",
            "switch (name)\n{\n    case \"orders\":\n    {\n        <statement>\n        break;\n    }\n\n    case { Length: > 7 }:\n        break;\n    default:\n        break;\n}",
            "Func<Task> work@ = async () =>\n{\n    <statement>\n};\nawait work@();",
            "await Local@();\nasync Task Local@()\n{\n    <statement>\n}",
            "await Task.WhenAll(new[] { kms, ireland }.Select(async client@ =>\n{\n    <statement>\n}));",
            "#pragma warning disable CS0168\n<statement>\n#pragma warning restore CS0168",
            new("await foreach (var item@ in Stream@(blob, stored, name))\n{\n    results.Add(item@);\n}") { Member = "private async IAsyncEnumerable<byte[]> Stream@(byte[] blob, string stored, string name)\n{\n    yield return blob;\n    <yield bytes>\n}" },
            new("await new Part@(kms, configuration, options).Run(blob, stored, name);") { File = "<class Part@>public async Task Run(byte[] blob, string stored, string name)\n{\n    <statement>\n}" },
        ],
        ["method"] = ["public async Task Run@(byte[] blob, string stored, string name)\n{\n    <statement>\n}", "public async Task Run@(byte[] blob, string stored, string name)\n{\n    // Note @.\n    <statement>\n\n    <statement>\n}"],
    }.ToImmutableDictionary();

    private const int Depth = 5;

    private static readonly Dictionary<(string Symbol, int Depth), Gen<Tree>> Known = [];

    /// <summary>Programs of one class or two, and the parts that they bring along.</summary>
    public static readonly Gen<SourceProgram> Programs = Of("method", Depth).Array[1, 2].Array[1, 2].Select(Write);

    private static Gen<Tree> Of(string symbol, int depth)
    {
        if (Known.TryGetValue((symbol, depth), out var known))
        {
            return known;
        }

        // Where there is no room left, nothing that needs more of it. Else every other part is a small one, so that the whole remains of a size that somebody could write.
        var small = Parts[symbol].Where(static part => part.Holes.All(static hole => hole is "literal" or "region")).ToArray();
        Part[] parts = small.Length == 0 ? [.. Parts[symbol]] : depth <= 0 ? small : [.. small, .. Parts[symbol]];
        var made = Gen.Int[0, parts.Length - 1].SelectMany(index => parts[index].Holes.Aggregate(
            Gen.Const(ImmutableArray<Tree>.Empty),
            (trees, hole) => Gen.Select(trees, Gen.Int[0, 0].SelectMany(_ => Of(hole, depth - 1)), static (before, tree) => before.Add(tree)),
            trees => trees.Select(children => new Tree(parts[index], children))));
        lock (Known)
        {
            return Known[(symbol, depth)] = made;
        }
    }

    private static SourceProgram Write(Tree[][] classes)
    {
        var writer = new Writer();
        foreach (var methods in classes)
        {
            writer.Class("Service" + writer.Number(), () => string.Join("\n\n", methods.Select(method => writer.Statement(method, ""))));
        }

        return new SourceProgram("generated", [.. writer.Files, ("Options.cs", Options), ("Usings.cs", Usings)], OutputKind.DynamicallyLinkedLibrary);
    }

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Text;
        global using System.Threading.Tasks;
        global using Amazon;
        global using Amazon.KeyManagementService;
        global using Amazon.KeyManagementService.Model;
        global using Microsoft.Extensions.Configuration;

        """;

    private const string Options = """
        internal sealed record Options(string Key)
        {
            public string Alias { get; init; } = "alias/orders";
        }

        """;

    /// <summary>One way to write a part: the expression or statement itself, the statements it needs in front, a member of its class, another file.</summary>
    private sealed record Part(string Text)
    {
        public string Before { get; init; } = "";

        public string Member { get; init; } = "";

        public string File { get; init; } = "";

        public ImmutableArray<string> Holes => [.. Hole().Matches(Before + Text + Member + File).Select(static hole => hole.Groups["symbol"].Value)];

        public static implicit operator Part(string text) => new(text);
    }

    private sealed record Tree(Part Part, ImmutableArray<Tree> Children);

    [GeneratedRegex("<((?<verb>return|yield) )?(?<symbol>region|literal|key|client|context|seal|bytes|text|decrypt|spec|create|statement|method)>")]
    private static partial Regex Hole();

    [GeneratedRegex("^<class (?<name>[^>]+)>")]
    private static partial Regex ClassHead();

    private sealed class Writer
    {
        private readonly Stack<List<string>> members = new();
        private int number;

        public List<(string Path, string Text)> Files { get; } = [];

        public int Number() => ++number;

        public void Class(string name, Func<string> body)
        {
            members.Push([]);
            var text = body();
            var all = string.Join("\n\n", members.Pop().Append(text));
            Files.Add(($"{name}.cs", $$"""
                internal sealed class {{name}}(IAmazonKeyManagementService kms, IConfiguration configuration, Options options)
                {
                    private readonly IAmazonKeyManagementService ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
                    private readonly List<byte[]> results = [];
                    private readonly List<string> texts = [];

                    public string Region => configuration["Region"] + options.Key + kms + ireland + results.Count + texts.Count;

                    {{Indent(all, 4)}}
                }

                """.ReplaceLineEndings("\n")));
        }

        /// <summary>The statement that a tree stands for, with those that it needs in front.</summary>
        public string Statement(Tree tree, string verb)
        {
            var before = new List<string>();
            var text = Expression(tree, before);
            before.Add(verb.Length == 0 ? text : verb == "yield" ? $"yield return {text};" : $"return {text};");
            return string.Join('\n', before);
        }

        private string Expression(Tree tree, List<string> before)
        {
            var own = Number().ToString(CultureInfo.InvariantCulture);
            var children = new Queue<Tree>(tree.Children);
            string Fill(string text, List<string> before) => Hole().Replace(text.Replace("@", own, StringComparison.Ordinal), hole => hole.Groups["symbol"].Value is "statement" || hole.Groups["verb"].Success
                ? Indent(Statement(children.Dequeue(), hole.Groups["verb"].Value), ColumnOf(text, own, hole.Index))
                : Expression(children.Dequeue(), before));
            var part = tree.Part;
            if (part.Before.Length > 0)
            {
                // First what its parts need.
                before.Add(Fill(part.Before, before));
            }

            var written = Fill(part.Text, before);
            if (part.Member.Length > 0)
            {
                var place = members.Peek().Count;
                members.Peek().Insert(place, Fill(part.Member, []));
            }

            if (ClassHead().Match(part.File.Replace("@", own, StringComparison.Ordinal)) is { Success: true } head)
            {
                Class(head.Groups["name"].Value, () => Fill(part.File[part.File.IndexOf('>', StringComparison.Ordinal)..][1..], []));
            }
            else if (part.File.Length > 0)
            {
                Files.Add(($"Part{own}.cs", Fill(part.File, []) + "\n"));
            }

            return written;
        }

        private static int ColumnOf(string text, string own, int position)
        {
            var whole = text.Replace("@", own, StringComparison.Ordinal);
            return position - (whole.LastIndexOf('\n', Math.Max(0, position - 1)) + 1) is var column && whole[(position - column)..position].Trim().Length == 0 ? column : 0;
        }

        private static string Indent(string text, int columns) => text.Replace("\n", "\n" + new string(' ', columns), StringComparison.Ordinal).Replace("\n" + new string(' ', columns) + "\n", "\n\n", StringComparison.Ordinal);
    }
}
