using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Kms;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Rules;

/// <summary>AWS CDK is as the rows say and as <see cref="CdkTests"/> stand in for it. Compiled with <c>-p:Cdk=true</c> only: the library is large.</summary>
public sealed partial class CdkLibraryTests
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. TestReferences.All,
        .. typeof(CdkLibraryTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static data => data.Key == "CdkLibrary")
            .Select(static data => MetadataReference.CreateFromFile(data.Value!)),
    ];

    public static TheoryData<string> Declarations => [.. new IEnumerable<object[]>[] { CdkTests.Wrong, CdkTests.Right }.SelectMany(static rows => rows).Select(static row => (string)row[0])];

    [Fact]
    public void Every_construct_of_the_table_exists_and_takes_its_properties()
    {
        var library = Compile("");
        foreach (var name in CdkConstructs.ByConstruct.Keys)
        {
            var constructor = Assert.Single(TypeOf(library, name).InstanceConstructors, static constructor => constructor.DeclaredAccessibility == Accessibility.Public);
            Assert.Equal($"I{name}Props", constructor.Parameters[2].Type.Name);
            Assert.Contains(TypeOf(library, $"{name}Props").AllInterfaces, type => SymbolEqualityComparer.Default.Equals(type, constructor.Parameters[2].Type.OriginalDefinition));
        }

        Assert.Equal(CdkConstructs.ByConstruct.Keys.Select(static name => $"{name}Props").Order(), CdkConstructs.ByProperties.Keys.Order());
    }

    [Fact]
    public void Every_member_of_the_table_exists_and_is_text()
    {
        var library = Compile("");
        Assert.All(CdkConstructs.Members.Keys, name => Assert.Contains(
            CdkConstructs.ByConstruct.Keys.SelectMany(construct => MembersOf(TypeOf(library, construct), name)), static property => property.Type.SpecialType == SpecialType.System_String));
    }

    [Fact]
    public void Enumerations_spell_KMS_constants()
    {
        var library = Compile("");
        var specs = TypeOf(library, "KeySpec").GetMembers().OfType<IFieldSymbol>().Select(static field => field.Name).ToArray();
        Assert.All(["SYMMETRIC_DEFAULT", "RSA_2048", "ECC_NIST_P256", "HMAC_256", "SM2"], spec => Assert.Contains(spec, specs));
        Assert.Contains("ENCRYPT_DECRYPT", TypeOf(library, "KeyUsage").GetMembers().Select(static field => field.Name));
    }

    [Theory, MemberData(nameof(Declarations))]
    public async Task Declaration_is_judged_as_with_the_stand_in(string declaration)
    {
        var expected = Mark().Matches(declaration).Select(static match => $"{match.Groups[1].Value} {match.Groups[2].Value}");
        var library = Compile(CdkTests.Code(Mark().Replace(declaration, "$2")));
        Assert.Empty(library.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = await CaseFile.Analyze(library, new MrkAnalyzer());

        Assert.Equal(expected, found.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}"));
    }

    private static CSharpCompilation Compile(string code) =>
        CSharpCompilation.Create("Stack", [CSharpSyntaxTree.ParseText(code)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static INamedTypeSymbol TypeOf(Compilation library, string name)
    {
        var type = library.GetTypeByMetadataName($"{CdkConstructs.Namespace}.{name}");
        Assert.NotNull(type);
        return type;
    }

    private static IEnumerable<IPropertySymbol> MembersOf(INamedTypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var property in current.GetMembers(name).OfType<IPropertySymbol>())
            {
                yield return property;
            }
        }
    }

    [GeneratedRegex(@"\{\|(MRK\d{4}):(.*?)\|\}")]
    private static partial Regex Mark();
}
