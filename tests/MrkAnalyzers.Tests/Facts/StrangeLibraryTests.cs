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
}
