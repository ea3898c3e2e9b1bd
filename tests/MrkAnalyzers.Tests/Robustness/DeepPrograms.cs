using System.Collections.Immutable;
using System.Text;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>A program that is as deep or as long as one likes, of which a generator may write what no hand would.</summary>
/// <param name="Name">In which way.</param>
/// <param name="Size">How deep or long: about as much as the compiler itself copes with in a stack of a megabyte and a half and in some seconds.</param>
/// <param name="Make">The files for a size.</param>
internal sealed record DeepProgram(string Name, int Size, Func<int, string[]> Make)
{
    private const string Opening = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Text; using System.Threading.Tasks; using Amazon; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;

        """;

    public static readonly ImmutableArray<DeepProgram> All =
    [
        Key("parentheses", 2_000, static n => Repeat("(", n) + "\"alias/x\"" + Repeat(")", n)),
        Key("constants added", 20_000, static n => "\"alias/\"" + Repeat(" + \"x\"", n)),
        Key("texts added", 20_000, static n => "\"alias/\"" + Repeat(" + name", n)),
        Key("texts added from the right", 2_000, static n => Repeat("name + (", n) + "\"alias/x\"" + Repeat(")", n)),
        Key("numbers added", 20_000, static n => "(1" + Repeat(" + count", n) + ").ToString()"),
        Key("calls in a chain", 8_000, static n => "new StringBuilder(\"alias/\")" + Repeat(".Append(name)", n) + ".ToString()"),
        Key("own calls in a chain", 10_000, static n => "new Node()" + Repeat(".Self()", n) + ".Name"),
        Key("members in a chain", 4_000, static n => "new Node()" + Repeat(".Next", n) + ".Name"),
        Key("calls in calls", 2_000, static n => Repeat("Same(", n) + "\"alias/x\"" + Repeat(")", n)),
        Key("conditions in a chain", 4_000, static n => Repeat("count > 1 ? name : ", n) + "\"alias/x\""),
        Key("nulls in a chain", 4_000, static n => Repeat("name ?? ", n) + "\"alias/x\""),
        Key("conditional accesses in a chain", 5_000, static n => "new Node()" + Repeat("?.Next", n) + "?.Name"),
        Key("conditional accesses in each other", 1_000, static n => Repeat("new Node()?.Pick(", n) + "\"alias/x\"" + Repeat(")", n)),
        Key("casts", 4_000, static n => "(string)" + Repeat("(object)", n) + "\"alias/x\""),
        Key("nots", 4_000, static n => Repeat("!", n) + "flag ? \"alias/x\" : name"),
        Key("initialisers", 2_000, static n => "(" + Repeat("new Node { Next = ", n) + "new Node { Name = \"alias/x\" }" + Repeat(" }", n) + ").Name"),
        Key("arrays", 2_000, static n => Repeat("new object[] { ", n) + "\"alias/x\"" + Repeat(" }", n) + ".ToString()"),
        Key("tuples", 200, static n => Repeat("(", n) + "\"alias/x\"" + Repeat(", 1)", n) + ".ToString()"),
        Key("switches in switches", 3_000, static n => Repeat("count switch { 1 => name, _ => ", n) + "\"alias/x\"" + Repeat(" }", n)),
        Key("arms of a switch", 10_000, static n => "count switch { " + Each(n, static i => $"{i} => \"alias/{i}\", ") + "_ => name }"),
        Key("patterns in patterns", 300, static n => "new Node() is " + Repeat("{ Next: ", n) + "null" + Repeat(" }", n) + " ? \"alias/x\" : name"),
        Key("alternatives of a pattern", 5_000, static n => "count is 0" + Each(n, static i => $" or {i}") + " ? \"alias/x\" : name"),
        Key("an interpolation of many holes", 10_000, static n => "$\"alias/" + Repeat("{name}", n) + "\""),
        Key("withs in a chain", 5_000, static n => "(new Form()" + Repeat(" with { Name = \"alias/x\" }", n) + ").Name"),
        Key("lambdas", 1_000, static n => "((Func<object>)(" + Repeat("() => (Func<object>)(", n) + "() => \"alias/x\"" + Repeat(")", n) + "))().ToString()"),
        Key("awaits", 1_000, static n => Repeat("await Task.FromResult(", n) + "\"alias/x\"" + Repeat(")", n)),
        Key("operands of a condition", 20_000, static n => "flag" + Repeat(" && flag", n) + " ? \"alias/x\" : name"),
        Key("operands of a condition by turns", 10_000, static n => "flag" + Repeat(" && flag || flag", n) + " ? \"alias/x\" : name"),
        Key("a query of many clauses", 500, static n => "(from a in new[] { \"alias/x\" } " + Repeat("where a != name ", n) + "select a).First()"),
        Key("generics in generics", 500, static n => "new " + Repeat("List<", n) + "string" + Repeat(">", n) + "().ToString() + \"alias/x\""),
        Blob("slices in a chain", 5_000, static n => "bytes" + Repeat("[1..]", n)),
        Blob("encodings in each other", 1_200, static n => Repeat("Convert.FromBase64String(Convert.ToBase64String(", n) + "bytes" + Repeat("))", n)),
        Blob("parts in a chain", 5_000, static n => "bytes" + Repeat(".Skip(1)", n) + ".ToArray()"),
        Statements("blocks", 5_000, static n => Repeat("{ ", n) + "key = \"alias/x\";" + Repeat(" }", n)),
        Statements("ifs in ifs", 5_000, static n => Repeat("if (flag) { ", n) + "key = \"alias/x\";" + Repeat(" }", n)),
        Statements("else ifs", 5_000, static n => Each(n, static i => $"if (count == {i}) key = \"alias/{i}\"; else ") + "key = name;"),
        Statements("loops in loops", 300, static n => Each(n, static i => $"foreach (var item{i} in name) {{ ") + "key = \"alias/x\";" + Repeat(" }", n)),
        Statements("loops in a row", 2_000, static n => Repeat("while (flag) { key = key + name; } ", n)),
        Statements("tries in tries", 300, static n => Repeat("try { ", n) + "key = \"alias/x\";" + Repeat(" } finally { count++; }", n)),
        Statements("tries in a row", 1_000, static n => Repeat("try { key = \"alias/x\"; } catch (IOException) { key = name; } finally { count++; } ", n)),
        Statements("usings in usings", 300, static n => Repeat("using (new MemoryStream()) { ", n) + "key = \"alias/x\";" + Repeat(" }", n)),
        Statements("assignments in a row", 10_000, static n => Each(n, static i => $"key = \"alias/{i}\"; ")),
        Statements("assignments in an assignment", 4_000, static n => Repeat("key = ", n) + "\"alias/x\";"),
        Statements("variables in a row", 10_000, static n => "var v0 = \"alias/x\"; " + Each(n, static i => $"var v{i + 1} = v{i}; ") + $"key = v{n};"),
        Statements("requests in a row", 3_000, static n => Each(n, static i => $"await kms.DecryptAsync(new DecryptRequest {{ CiphertextBlob = blob, KeyId = \"alias/{i}\" }}); ")),
        Statements("local functions in each other", 500, static n => Each(n, static i => $"string F{i}(string a) {{ ") + "return \"alias/x\";" + string.Concat(Enumerable.Range(0, n).Reverse().Select(static i => $" }} key = F{i}(key); {(i > 0 ? "return key;" : "")}"))),
        Statements("labels", 2_000, static n => Each(n, i => $"L{i}: if (count == {i}) {{ key = \"alias/{i}\"; goto L{(i * 7919) % n}; }} ")),
        Statements("cases", 10_000, static n => "switch (count) { " + Each(n, static i => $"case {i}: key = \"alias/{i}\"; break; ") + "}"),
        Members("methods that call each other in a chain", 10_000, static n => (
            "await M0(blob, \"alias/x\");",
            Each(n, static i => $"    private Task M{i}(MemoryStream blob, string key) => M{i + 1}(blob, key);\n") + $"    private Task M{n}(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest {{ CiphertextBlob = blob, KeyId = key }});\n")),
        Members("methods that all call each other", 60, static n => (
            "await M0(blob, \"alias/x\");",
            Each(n, i => $"    private async Task M{i}(MemoryStream blob, string key) {{ {Each(n, static j => $"await M{j}(blob, key); ")} await kms.DecryptAsync(new DecryptRequest {{ CiphertextBlob = blob, KeyId = key }}); }}\n"))),
        Members("methods that pass a value back in a chain", 5_000, static n => (
            "key = G0();",
            Each(n, static i => $"    private static string G{i}() => G{i + 1}();\n") + $"    private static string G{n}() => \"alias/x\";\n")),
        Members("fields made of each other", 5_000, static n => (
            $"key = f{n};",
            "    private static readonly string f0 = \"alias/x\";\n" + Each(n, static i => $"    private static readonly string f{i + 1} = f{i};\n"))),
        Members("properties made of each other", 5_000, static n => (
            $"key = P{n};",
            "    private string P0 => \"alias/x\";\n" + Each(n, static i => $"    private string P{i + 1} => P{i};\n"))),
        Members("callers", 3_000, static n => (
            "await Open(blob, \"alias/x\");",
            "    private Task Open(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });\n" + Each(n, static i => $"    public Task C{i}(MemoryStream blob) => Open(blob, \"alias/{i}\");\n"))),
        Members("overloads", 1_000, static n => (
            "await Open(blob, \"alias/x\");",
            "    private Task Open(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });\n" + Each(n, static i => $"    private Task Open(MemoryStream blob, string key{string.Concat(Enumerable.Range(0, i % 20).Select(static p => $", int p{p}"))}, Node n{i}{string.Concat(Enumerable.Range(0, i / 20).Select(static p => $", long q{p}"))}) => Open(blob, key);\n"))),
        Files("parts of a class", 1_000, static n =>
            [.. Enumerable.Range(0, n).Select(static i => $"public partial class Parts {{ private Task M{i}(MemoryStream blob, string key) => M{i + 1}(blob, key); private string f{i} = \"alias/{i}\"; }}"),
            $"public partial class Parts(IAmazonKeyManagementService kms) {{ private Task M{n}(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest {{ CiphertextBlob = blob, KeyId = key }}); public Task Run(MemoryStream blob) => M0(blob, f0); }}"]),
        Files("types that derive from each other", 2_000, static n =>
            ["public abstract class B0(IAmazonKeyManagementService kms) { protected virtual string Key => \"alias/x\"; public Task Run(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = Key }); }\n"
                + Each(n, static i => $"public class B{i + 1}(IAmazonKeyManagementService kms) : B{i}(kms) {{ {(i % 100 == 0 ? $"protected override string Key => base.Key + \"{i}\";" : "")} }}\n")]),
        Files("types in types", 500, static n =>
            [Each(n, static i => $"public class T{i} {{ ") + "public Task Run(IAmazonKeyManagementService kms, MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = \"alias/x\" });" + Repeat(" }", n)]),
        Files("implementations", 1_000, static n =>
            ["public interface IKeys { string Key { get; } }\npublic class User(IAmazonKeyManagementService kms, IKeys keys) { public Task Run(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = keys.Key }); }\n"
                + Each(n, static i => $"public class K{i} : IKeys {{ public string Key => \"alias/{i}\"; }}\n")]),
        Files("columns in a chain", 5_000, static n =>
            [
                "public class Row { public byte[] Blob { get; set; } }\npublic class Store(IAmazonKeyManagementService kms) { public async Task Seal(Row row, MemoryStream plaintext, string key) => row.Blob = (await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = plaintext })).CiphertextBlob.ToArray(); }\n"
                    + "public class Model { public void Create(Microsoft.EntityFrameworkCore.Builder<Row> builder) => builder.Property(row => row.Blob)" + Repeat(".HasMaxLength(16)", n) + "; }",
                "namespace Microsoft.EntityFrameworkCore { public class Builder<T> { public Column Property(System.Linq.Expressions.Expression<Func<T, byte[]>> property) => null; } public class Column { public Column HasMaxLength(int length) => this; } }",
            ]),
        Files("constructors that call each other", 1_000, static n =>
            ["public class User { private readonly IAmazonKeyManagementService kms; private readonly string key;\n"
                + Each(n, i => $"public User(IAmazonKeyManagementService kms, string key, {string.Concat(Enumerable.Range(0, i % 10).Select(static p => $"int p{p}, "))}{string.Concat(Enumerable.Range(0, i / 10 % 10).Select(static p => $"long q{p}, "))}{string.Concat(Enumerable.Range(0, i / 100).Select(static p => $"byte r{p}, "))}User u) : this(kms, key{(i + 1 < n ? Arguments(i + 1) + ", u" : "")}) {{ }}\n")
                + "public User(IAmazonKeyManagementService kms, string key) { this.kms = kms; this.key = key; }\n"
                + "public Task Run(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key }); }\n"
                + "public class Maker(IAmazonKeyManagementService kms) { public User Make() => new User(kms, \"alias/x\", null); }"]),
    ];

    public override string ToString() => Name;

    private static string Arguments(int i) => Repeat(", 1", i % 10) + Repeat(", 1L", i / 10 % 10) + Repeat(", (byte)1", i / 100);

    private static DeepProgram Key(string name, int size, Func<int, string> expression) => Statements(name, size, n => $"key = {expression(n)};");

    private static DeepProgram Blob(string name, int size, Func<int, string> expression) =>
        Statements(name, size, n => $"var bytes = (await kms.EncryptAsync(new EncryptRequest {{ KeyId = name, Plaintext = blob }})).CiphertextBlob.ToArray(); await kms.DecryptAsync(new DecryptRequest {{ CiphertextBlob = new MemoryStream({expression(n)}), KeyId = name }});");

    private static DeepProgram Statements(string name, int size, Func<int, string> statements) => Members(name, size, n => (statements(n), ""));

    private static DeepProgram Members(string name, int size, Func<int, (string Statements, string Members)> make) => Files(name, size, n =>
    {
        var (statements, members) = make(n);
        return
        [
            $$"""
            public record Form { public string Name { get; init; } = ""; }
            public class Node { public Node Next { get; set; } public string Name { get; set; } = "alias/node"; public Node Self() => this; public string Pick(string one) => one; }
            public class Vault(IAmazonKeyManagementService kms)
            {
                private static string Same(string text) => text;
                public async Task Run(MemoryStream blob, string name, int count, bool flag)
                {
                    string key = name;
                    {{statements}}
                    await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
                }
            {{members}}
            }
            """,
        ];
    });

    private static DeepProgram Files(string name, int size, Func<int, string[]> files) => new(name, size, n => [.. files(n).Select(static file => Opening + file)]);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
