using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Facts;

/// <summary>
/// Every public method, constructor and property of the framework's types that carry bytes or text, called with a ciphertext wherever one fits, and what comes of it decrypted: nothing may crash,
/// and nothing may be said of a key, for none is named.
/// </summary>
public sealed class FrameworkTests
{
    public static TheoryData<string, string> Types => new()
    {
        { "bytes", "System.Convert System.BitConverter System.Buffer System.Array System.MemoryExtensions System.Security.Cryptography.CryptographicOperations System.Buffers.Text.Base64 System.Buffers.Text.Base64Url System.Buffers.Binary.BinaryPrimitives System.Runtime.InteropServices.MemoryMarshal System.Runtime.InteropServices.CollectionsMarshal System.Runtime.CompilerServices.RuntimeHelpers System.Buffers.ArrayPool<byte>=System.Buffers.ArrayPool`1 System.Collections.Immutable.ImmutableArray" },
        { "text", "System.String System.Text.StringBuilder System.Text.Encoding System.Text.UTF8Encoding System.Text.Encoder System.Text.Decoder System.Uri System.Net.WebUtility System.Web.HttpUtility System.Text.RegularExpressions.Regex System.Text.Json.JsonSerializer System.Text.Ascii System.Char System.Int32 System.Int64 System.Guid System.IO.Path System.Exception System.ArgumentException System.Console System.Diagnostics.Debug System.Diagnostics.Trace System.Environment" },
        { "streams", "System.IO.Stream System.IO.MemoryStream System.IO.BinaryReader System.IO.BinaryWriter System.IO.StreamReader System.IO.StreamWriter System.IO.StringReader System.IO.StringWriter System.IO.TextReader System.IO.TextWriter System.IO.BufferedStream System.IO.File System.IO.Compression.GZipStream System.Security.Cryptography.SHA256 System.Security.Cryptography.HMACSHA256 System.Security.Cryptography.IncrementalHash System.Security.Cryptography.RandomNumberGenerator System.Security.Cryptography.AesGcm" },
        { "sequences", "System.Linq.Enumerable System.Collections.Generic.List<byte>=System.Collections.Generic.List`1 System.Collections.Generic.Queue<byte[]>=System.Collections.Generic.Queue`1 System.Collections.Generic.Stack<byte[]>=System.Collections.Generic.Stack`1 System.Collections.Generic.HashSet<string>=System.Collections.Generic.HashSet`1 System.Collections.Generic.Dictionary<string,byte[]>=System.Collections.Generic.Dictionary`2 System.Collections.Concurrent.ConcurrentDictionary<string,byte[]>=System.Collections.Concurrent.ConcurrentDictionary`2 System.Collections.Immutable.ImmutableArray<byte>=System.Collections.Immutable.ImmutableArray`1 System.Collections.Immutable.ImmutableList<byte>=System.Collections.Immutable.ImmutableList`1 System.Span<byte>=System.Span`1 System.ReadOnlySpan<byte>=System.ReadOnlySpan`1 System.Memory<byte>=System.Memory`1 System.ReadOnlyMemory<byte>=System.ReadOnlyMemory`1 System.ArraySegment<byte>=System.ArraySegment`1 System.Buffers.ReadOnlySequence<byte>=System.Buffers.ReadOnlySequence`1 System.Buffers.ArrayBufferWriter<byte>=System.Buffers.ArrayBufferWriter`1 System.Threading.Tasks.Task System.Lazy<string>=System.Lazy`1 System.Nullable<int>=System.Nullable`1" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_call_crashes_nothing(string what, string types)
    {
        var library = CSharpCompilation.Create("Names", references: TestReferences.All);
        var methods = new List<string>();
        foreach (var entry in types.Split(' '))
        {
            var (written, name) = entry.Split('=') is [var closed, var open] ? (closed, open) : (entry, entry);
            var type = library.GetTypeByMetadataName(name) ?? throw new InvalidOperationException($"There is no {name}.");
            foreach (var member in type.GetMembers().Where(static member => member is { DeclaredAccessibility: Accessibility.Public } and not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor) }))
            {
                methods.AddRange(Uses(member, written));
            }
        }

        var source = Opening + string.Concat(methods.Select(static (body, index) => $"    public static async Task Use{index}(IAmazonKeyManagementService kms, EncryptResponse response) {{ {Locals} {body} }}\n")) + "}\n";
        var compilation = CSharpCompilation.Create(
            "Uses",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))],
            TestReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Disable));
        Assert.True(methods.Count > 300, $"Few uses of {what} were made: {methods.Count}.");

        // Some do not fit: a span may not live across an await, a type cannot be inferred. Most must.
        var broken = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Distinct().Count();
        Assert.True(broken < methods.Count / 2, $"{broken} of {methods.Count} uses do not compile.");

        var found = await CaseFile.Analyze(compilation, new MrkAnalyzer());

        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id is "AD0001" or "MRK1001" or "MRK1002" || diagnostic.Id.StartsWith("MRK2", StringComparison.Ordinal));
    }

    private const string Opening =
        """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Text; using System.Threading.Tasks; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;
        public static class Uses
        {
            private static Task Decrypt(IAmazonKeyManagementService kms, byte[] blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
            private static Task Decrypt(IAmazonKeyManagementService kms, string text) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) });
            private static Task Decrypt(IAmazonKeyManagementService kms, MemoryStream stream) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream });
            private static Task Decrypt(IAmazonKeyManagementService kms, IEnumerable<byte> bytes) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(bytes.ToArray()) });
            private static Task Decrypt(IAmazonKeyManagementService kms, ReadOnlyMemory<byte> bytes) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(bytes.ToArray()) });
            private static Task Decrypt(IAmazonKeyManagementService kms, object any) => Task.CompletedTask;

        """;

    private const string Locals = "var stream = response.CiphertextBlob; var blob = stream.ToArray(); var text = Convert.ToBase64String(blob); var into = new byte[8192];";

    private static IEnumerable<string> Uses(ISymbol member, string type)
    {
        switch (member)
        {
            case IPropertySymbol { IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public } property:
                yield return Kept($"{Receiver(member, type)}.{property.Name}");
                break;
            case IFieldSymbol field:
                yield return Kept($"{Receiver(member, type)}.{field.Name}");
                break;
            case IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsAbstract: false } constructor:
                yield return Kept($"new {type}({Arguments(constructor)})") + " await Decrypt(kms, stream);";
                break;
            case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                var call = $"{Receiver(member, type)}.{method.Name}{(method.IsGenericMethod ? "<" + string.Join(", ", method.TypeParameters.Select(static _ => "byte")) + ">" : "")}({Arguments(method)})";
                yield return (method.ReturnsVoid ? call + ";" : Kept(call)) + " await Decrypt(kms, blob); await Decrypt(kms, into);";
                break;
        }
    }

    private static string Kept(string expression) => $"await Decrypt(kms, {expression});";

    private static string Receiver(ISymbol member, string type) => member.IsStatic ? type : type switch
    {
        "System.String" => "text",
        "System.IO.Stream" or "System.IO.MemoryStream" => "stream",
        "System.Array" => "blob",
        "System.Text.StringBuilder" => "new System.Text.StringBuilder(text)",
        "System.Text.Encoding" or "System.Text.UTF8Encoding" => "System.Text.Encoding.UTF8",
        "System.Memory<byte>" or "System.ReadOnlyMemory<byte>" or "System.Span<byte>" or "System.ReadOnlySpan<byte>" or "System.ArraySegment<byte>" or "System.Buffers.ReadOnlySequence<byte>" => $"new {type}(blob)",
        "System.IO.StringReader" => "new System.IO.StringReader(text)",
        "System.IO.BinaryReader" or "System.IO.StreamReader" or "System.IO.BinaryWriter" or "System.IO.StreamWriter" or "System.IO.BufferedStream" => $"new {type}(stream)",
        "System.Collections.Generic.List<byte>" => "new System.Collections.Generic.List<byte>(blob)",
        _ => $"((({type})(object)stream))",
    };

    private static string Arguments(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(static (parameter, index) => parameter.RefKind switch
    {
        RefKind.Out => "out _",
        RefKind.Ref => "ref into",
        _ => Argument(parameter.Type, parameter.Name, index),
    }));

    // What a ciphertext fits is given one; a second array or span is the room for a copy.
    private static string Argument(ITypeSymbol type, string name, int index) => type switch
    {
        { SpecialType: SpecialType.System_String } => "text",
        { SpecialType: SpecialType.System_Int32 } => name is "count" or "length" or "size" ? "184" : index % 2 == 0 ? "1" : "0",
        { SpecialType: SpecialType.System_Int64 } => "0L",
        { SpecialType: SpecialType.System_Boolean } => "true",
        { SpecialType: SpecialType.System_Char } => "'='",
        { SpecialType: SpecialType.System_Byte } => "(byte)0",
        { SpecialType: SpecialType.System_Object } => "(object)text",
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => index == 0 ? "blob" : "into",
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char } => "text.ToCharArray()",
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } => "new[] { text, text }",
        { Name: "Stream" or "MemoryStream" } => index == 0 ? "stream" : "new MemoryStream()",
        { Name: "Array" or "IEnumerable" or "ICollection" or "IList" } => index == 0 ? "blob" : "into",
        { Name: "Encoding" } => "System.Text.Encoding.UTF8",
        { Name: "StringComparison" } => "StringComparison.Ordinal",
        INamedTypeSymbol { Name: "ReadOnlySpan" or "Span", TypeArguments: [{ SpecialType: SpecialType.System_Char }] } => type.Name == "Span" ? "new char[600]" : "text",
        INamedTypeSymbol { Name: "ReadOnlySpan" or "Span" or "Memory" or "ReadOnlyMemory" or "ArraySegment" } => index == 0 ? "blob" : "into",
        INamedTypeSymbol { Name: "Func", TypeArguments.Length: 2 } => "item => default",
        INamedTypeSymbol { Name: "Func", TypeArguments.Length: 3 } => "(item, other) => default",
        INamedTypeSymbol { Name: "Action" or "Predicate" or "Converter", TypeArguments.Length: 1 } => "item => { }",
        _ => "default",
    };
}
