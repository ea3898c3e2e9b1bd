using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Facts;

/// <summary>
/// Any library may have a method that is called like one of the framework's and takes something else. Every name that the reader knows is called here on a library's types, in every number of
/// arguments, with ciphertext around: nothing may crash.
/// </summary>
public sealed class StrangeLibraryTests
{
    private static readonly string[] Names =
        [.. Directory.EnumerateFiles(Repository.PathOf("src", "MrkAnalyzers", "Facts"), "*.cs")
            .SelectMany(static path => Regex.Matches(File.ReadAllText(path), "\"([A-Z][A-Za-z0-9]+)\"").Select(static match => match.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    // Each in a type that bears a name of the framework's, too.
    [Theory]
    [InlineData("Strange", "Library")]
    [InlineData("System", "Convert2")]
    [InlineData("System.IO", "StreamWrapper")]
    [InlineData("System.Linq", "Enumerable2")]
    public async Task Methods_of_known_names_crash_nothing(string space, string type)
    {
        Assert.True(Names.Length > 100, "The names are read from the source; they were not found.");
        var library = new StringBuilder($"namespace {space} {{ public class {type} : System.IO.MemoryStream {{ public static {type} Make() => new {type}();\n");
        var calls = new StringBuilder("using System.Linq; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;\npublic class User { public void Use(IAmazonKeyManagementService kms, EncryptResponse response) {\n");
        calls.Append($"var blob = response.CiphertextBlob.ToArray(); var strange = {space}.{type}.Make(); object[] kept = new object[1]; string text = System.Convert.ToBase64String(blob);\n");
        foreach (var name in Names.Where(static name => name is not ("Make" or "Equals" or "ToString" or "GetHashCode" or "GetType" or "Dispose" or "Finalize")))
        {
            library.Append($"public object X{name}() => null; public new object {name}() => null; public object {name}(object a) => null; public object {name}(object a, object b, object c, object d) => null;\n");
            library.Append($"public static object Static{name} => null;\n");
            calls.Append($"kept[0] = strange.{name}(); kept[0] = strange.{name}(blob); kept[0] = strange.{name}(text); kept[0] = strange.{name}(blob, 0, text, kept);\n");
        }

        // Only static methods are codecs.
        library.Append($"}} public static class {type}Statics {{\n");
        foreach (var name in Names.Where(static name => name is not ("Equals" or "ReferenceEquals")))
        {
            library.Append($"public static byte[] {name}(object a) => null; public static string {name}(object a, object b, object c) => null;\n");
            calls.Append($"kept[0] = {space}.{type}Statics.{name}(blob); kept[0] = {space}.{type}Statics.{name}(text, 0, blob);\n");
        }

        calls.Append("kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new System.IO.MemoryStream(blob) }); } }");
        library.Append("} }");
        var references = TestReferences.All;
        var image = new MemoryStream();
        var made = CSharpCompilation.Create("Strange", [CSharpSyntaxTree.ParseText(library.ToString())], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(made.Success, string.Join('\n', made.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        var compilation = CSharpCompilation.Create(
            "User", [CSharpSyntaxTree.ParseText(calls.ToString())], references.Add(MetadataReference.CreateFromImage(image.ToArray())), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var found = await CaseFile.Analyze(compilation, new MrkAnalyzer());

        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id == "AD0001");
    }

    /// <summary>
    /// A name that differs in its first or last letter is another name: what such a method gives is nobody's ciphertext, and what it is given it may keep. So each member below gets two findings, where
    /// it hands over what is left of a blob, and none for what it gets back.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Methods_and_types_of_almost_known_names_are_unknown(int letter)
    {
        var (space, type) = ("System", "Convert2");
        var names = Names.Select(name => letter == 0 ? Next(name[0]) + name[1..] : name[..^1] + Next(name[^1])).Distinct().Except(Names).ToArray();
        var library = new StringBuilder($"namespace {space} {{ public class {type} : System.IO.MemoryStream {{ public byte[] Make() => null;\n");
        var extensions = new StringBuilder($"public static class {type}Extensions {{\n");
        var types = new StringBuilder();
        var calls = new StringBuilder($"using System.Linq; using {space}; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;\npublic class User(IAmazonKeyManagementService kms) {{\n");
        var expected = new List<int>();
        foreach (var (index, name) in names.Index())
        {
            library.Append($"public object {name}() => null; public object {name}(object a) => null; public object {name}(object a, object b, object c) => null;\n");
            types.Append($"public class {name} {{ public {name}(object a) {{ }} public static object Make() => null; public static void Use(object a) {{ }} }}\n");
            extensions.Append($"public static byte[] {name}(this byte[] a, int b) => a; public static string {name}(this string a, char b) => a;\n");
            calls.Append($"public void Use{index}({type} strange, EncryptResponse response, object[] kept) {{ var blob = response.CiphertextBlob.ToArray(); var text = System.Convert.ToBase64String(blob); strange.{name}(); kept[0] = blob.{name}(4); kept[0] = text.{name}('+'); kept[0] = strange.{name}(blob); kept[0] = strange.{name}(blob, 0, text); kept[0] = {space}.{name}.Make(); kept[0] = new {space}.{name}(blob);\n");
            calls.Append($"strange.{name}(blob.Skip(4).ToArray());\n{space}.{name}.Use(blob.Skip(4).ToArray()); }}\n");
            expected.AddRange([(3 * index) + 4, (3 * index) + 5]);
        }

        calls.Append('}');
        library.Append('}').Append(extensions).Append('}').Append(types).Append('}');
        var references = TestReferences.All;
        var image = new MemoryStream();
        var made = CSharpCompilation.Create("Strange", [CSharpSyntaxTree.ParseText(library.ToString())], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(made.Success, string.Join('\n', made.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        var compilation = CSharpCompilation.Create(
            "User", [CSharpSyntaxTree.ParseText(calls.ToString())], references.Add(MetadataReference.CreateFromImage(image.ToArray())), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5));

        var found = await CaseFile.Analyze(compilation, new MrkAnalyzer());

        Assert.Equal(
            expected.Select(line => $"MRK3003 {line} {names[(line - 3) / 3]}"),
            found.Select(static diagnostic => (diagnostic.Id, Line: diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1)).Order().Select(mark => $"{mark.Id} {mark.Line} {names[(mark.Line - 3) / 3]}"));
    }

    private static char Next(char c) => c is 'Z' or 'z' or '9' ? (char)(c - 1) : (char)(c + 1);
}
