using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>The public surface of the SDK for KMS as source, without content, so that it can be given other shapes.</summary>
internal static class SdkStub
{
    private const string Space = "Amazon.KeyManagementService";

    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat;

    public static readonly ImmutableArray<MetadataReference> WithoutKms = [.. TestReferences.All.Where(static reference => Path.GetFileName(reference.Display) != "AWSSDK.KeyManagementService.dll")];

    private static readonly CSharpCompilation Real = CSharpCompilation.Create("Real", references: TestReferences.All);

    /// <summary>As in version 3: synchronous methods beside the others, and plain values where version 4 has nullable ones.</summary>
    public static string Version3 { get; } = Source(
        static property => (property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type).ToDisplayString(Full),
        static (type, name) => $"public {type} {name} {{ get; set; }}");

    /// <summary>As nobody would write it: properties of any type, or something else of that name.</summary>
    public static string Strange(Random random) => Source(
        property => random.Next(6) switch
        {
            0 => "object",
            1 => "int",
            2 => "byte[]",
            3 => $"System.Collections.Generic.List<{property.Type.ToDisplayString(Full)}>",
            4 => property.ContainingType.ToDisplayString(Full),
            _ => property.Type.ToDisplayString(Full),
        },
        (type, name) => random.Next(8) switch
        {
            0 => $"public {type} {name};",
            1 => $"public static {type} {name} {{ get; set; }}",
            2 => $"public {type} {name}() => default;",
            3 => $"public {type} {name} => default;",
            4 => $"public {type} {name} {{ set {{ }} }}",
            5 => "",
            _ => $"public {type} {name} {{ get; set; }}",
        });

    public static CSharpCompilation Compile(string source, string name = "AWSSDK.KeyManagementService", IEnumerable<MetadataReference>? references = null) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(source)],
        references ?? WithoutKms,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static MetadataReference Emit(Compilation compilation, MetadataReferenceProperties properties = default)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));
        return MetadataReference.CreateFromImage(image.ToArray(), properties);
    }

    private static string Source(Func<IPropertySymbol, string> typeOf, Func<string, string, string> declare)
    {
        var text = new StringBuilder($$"""
            [assembly: System.Reflection.AssemblyVersion("3.3.0.0")]
            namespace {{Space}}
            {
                public class AmazonKeyManagementServiceConfig : Amazon.Runtime.ClientConfig
                {
                    public AmazonKeyManagementServiceConfig() : base(null) { }
                    public override string ServiceVersion => "";
                    public override string UserAgent => "";
                    public override string RegionEndpointServiceName => "kms";
                    public override Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters parameters) => null;
                }
                public class AmazonKeyManagementServiceException : System.Exception { }

            """);
        var methods = new StringBuilder();
        var client = Type("IAmazonKeyManagementService");
        foreach (var method in client.GetMembers().OfType<IMethodSymbol>().Where(static method => method.MethodKind == MethodKind.Ordinary && method.Name.EndsWith("Async", StringComparison.Ordinal)))
        {
            var parameters = method.Parameters.Where(static parameter => parameter.Type.Name != "CancellationToken").Select(static parameter => $"{parameter.Type.ToDisplayString(Full)} {parameter.Name}").ToArray();
            var result = ((INamedTypeSymbol)method.ReturnType).TypeArguments[0].ToDisplayString(Full);
            methods.Append($"BODY {result} {method.Name[..^5]}({string.Join(", ", parameters)})END\n");
            methods.Append($"BODY System.Threading.Tasks.Task<{result}> {method.Name}({string.Join(", ", parameters.Append("System.Threading.CancellationToken cancellationToken = default"))})END\n");
        }

        text.Append($"public interface IAmazonKeyManagementService : System.IDisposable {{\n{methods.ToString().Replace("BODY ", "", StringComparison.Ordinal).Replace("END", ";", StringComparison.Ordinal)}}}\n");
        text.Append("public class AmazonKeyManagementServiceClient : IAmazonKeyManagementService {\n");
        foreach (var constructor in Type("AmazonKeyManagementServiceClient").InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public))
        {
            text.Append($"public AmazonKeyManagementServiceClient({string.Join(", ", constructor.Parameters.Select(static parameter => $"{parameter.Type.ToDisplayString(Full)} {parameter.Name}"))}) {{ }}\n");
        }

        text.Append($"public void Dispose() {{ }}\n{methods.ToString().Replace("BODY ", "public virtual ", StringComparison.Ordinal).Replace("END", " => default;", StringComparison.Ordinal)}}}\n");
        foreach (var type in TypesIn(Type("IAmazonKeyManagementService").ContainingNamespace).Where(static type => type.BaseType?.Name == "ConstantClass"))
        {
            text.Append($"public sealed class {type.Name} : Amazon.Runtime.ConstantClass {{ public {type.Name}(string value) : base(value) {{ }} public static implicit operator {type.Name}(string value) => new {type.Name}(value);\n");
            foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }))
            {
                text.Append($"public static readonly {type.Name} {field.Name} = new {type.Name}(\"{field.Name}\");\n");
            }

            text.Append("}\n");
        }

        text.Append($"}}\nnamespace {Space}.Model\n{{\n");
        foreach (var type in TypesIn(Real.GetTypeByMetadataName($"{Space}.Model.DecryptRequest")!.ContainingNamespace).Where(static type => type is { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public, IsGenericType: false }))
        {
            var isException = type.Name.EndsWith("Exception", StringComparison.Ordinal);
            text.Append($"public class {type.Name}{(isException ? " : AmazonKeyManagementServiceException" : "")} {{\n");
            if (isException)
            {
                text.Append($"public {type.Name}(string message) {{ }}\n");
            }

            foreach (var property in isException ? [] : type.GetMembers().OfType<IPropertySymbol>().Where(static property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } && property.Name != property.ContainingType.Name))
            {
                text.Append(declare(typeOf(property), property.Name)).Append('\n');
            }

            text.Append("}\n");
        }

        return text.Append('}').ToString();
    }

    private static INamedTypeSymbol Type(string name) => Real.GetTypeByMetadataName($"{Space}.{name}")!;

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) => space.GetTypeMembers().OrderBy(static type => type.Name, StringComparer.Ordinal);
}
