using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Facts;

/// <summary>A program of many files that uses KMS in a corner, whose members bear names that stand everywhere: what reaches the corner is found, and the rest is not read because of a name.</summary>
public sealed class LargeProgramTests
{
    private const int Files = 200;

    private const string Corner = """
        using System.IO; using System.Threading.Tasks; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;
        public interface IVault { Task Run(MemoryStream blob, string key); }
        public class Vault(IAmazonKeyManagementService kms) : IVault
        {
            public Task Run(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
        }
        """;

    private const string Caller = """
        using System.IO; using System.Threading.Tasks;
        public class Orders(IVault vault)
        {
            public Task Create(MemoryStream blob) => vault.Run(blob, "alias/orders");
        }
        """;

    // Bears the same names, and has nothing to do with KMS. CreateKey is also an operation of KMS.
    private static string Stranger(int index) => $$"""
        public class Stranger{{index}}
        {
            private readonly Stranger{{(index + 1) % Files}} next = new();
            public string Run(string key) => next.Create(CreateKey(key));
            public string Create(string key) => next.Run(key);
            public string CreateKey(string key) => key + "{{index}}";
        }
        """;

    private static readonly CSharpCompilation Program = Compile([("Corner.cs", Corner), ("Caller.cs", Caller), .. Enumerable.Range(0, Files).Select(static index => ($"S{index}.cs", Stranger(index)))]);

    [Fact]
    public async Task Finds_what_reaches_the_corner_through_a_name_that_stands_everywhere()
    {
        Assert.Empty(Program.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var finding = Assert.Single(await CaseFile.Analyze(Program, new MrkAnalyzer()));
        Assert.Equal("MRK1001 Caller.cs", $"{finding.Id} {finding.Location.SourceTree!.FilePath}");
    }

    [Fact]
    public void Reads_no_stranger()
    {
        var gate = new Gate(new Work());
        Assert.True(KmsSdk.TryLoad(Program, out var sdk));
        var map = CodeMap.Of(Program, sdk, gate.MapOf, ImmutableHashSet<string>.Empty);
        var worthReading = Program.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().Where(map.Contains).Select(_ => tree.FilePath)).Distinct();
        Assert.Equal(["Corner.cs", "Caller.cs"], worthReading);
    }

    // The name of a member of the corner's stands for something else in two hundred files.
    [Theory]
    [InlineData("public void Use(string Run) => System.Console.Write(Run);")]
    [InlineData("public string this[string Run] => Run;")]
    [InlineData("public string Run => \"\"; public string Use() => Run;")]
    [InlineData("private readonly string Run = \"\"; public string Use() => Run;")]
    [InlineData("public event System.Action Run; public void Use() => Run?.Invoke();")]
    [InlineData("private class Run { } public object Use() => new Run();")]
    [InlineData("public void Use() { var Run = 1; System.Console.Write(Run); }")]
    [InlineData("public System.Func<string, string> Use() => Run => Run;")]
    [InlineData("public void Use() { goto Run; Run: System.Console.Write(1); }")]
    [InlineData("public string Run(int a) => \"\"; public string Run(string a) => a; public System.Func<int, string> Use() => Run;")]
    public async Task Reads_nothing_where_a_name_means_something_else(string stranger)
    {
        var program = Compile([("Corner.cs", Corner), ("Caller.cs", Caller), .. Enumerable.Range(0, Files).Select(index => ($"S{index}.cs", $"public class Stranger{index} {{ {stranger} }}"))]);
        Assert.Empty(program.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var finding = Assert.Single(await CaseFile.Analyze(program, new MrkAnalyzer()));
        Assert.Equal("MRK1001 Caller.cs", $"{finding.Id} {finding.Location.SourceTree!.FilePath}");
        Assert.True(KmsSdk.TryLoad(program, out var sdk));
        var map = CodeMap.Of(program, sdk, new Gate(new Work()).MapOf, ImmutableHashSet<string>.Empty);
        Assert.Equal(["Corner.cs", "Caller.cs"], program.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().Where(map.Contains).Select(_ => tree.FilePath)).Distinct());
    }

    [Theory]
    [InlineData("S0.cs", "next.Run(key)", "next.Run(key + key)")]
    [InlineData("Caller.cs", "\"alias/orders\"", "\"alias/bills\"")]
    [InlineData("Caller.cs", "vault.Run(blob, \"alias/orders\")", "Task.CompletedTask")]
    [InlineData("Caller.cs", "(IVault vault)", "(Stranger1 vault)")]
    [InlineData("Corner.cs", " : IVault", "")]
    [InlineData("S1.cs", "next.Run(key)", "Run(null, new Vault(null)).ToString(); Task Run(System.IO.MemoryStream blob, IVault vault) => vault.Run(blob, \"alias/strangers\")")]
    [InlineData("S2.cs", "public class Stranger2", "public class IVault { public void Run(System.IO.MemoryStream blob, string key) {} } public class Stranger2")]
    public async Task Finds_the_same_after_an_edit_as_in_a_new_program(string file, string text, string becomes)
    {
        var analyzer = new MrkAnalyzer();
        var before = await Findings(Program, analyzer);
        var tree = Program.SyntaxTrees.Single(tree => tree.FilePath == file);
        Assert.Contains(text, tree.ToString(), StringComparison.Ordinal);
        var edited = Program.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString().Replace(text, becomes, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, file));
        Assert.Equal(await Findings(edited, new MrkAnalyzer()), await Findings(edited, analyzer));
        Assert.Equal(before, await Findings(Program, analyzer));
    }

    // What a name means may change without an edit of the files in view.
    [Fact]
    public async Task Finds_the_same_after_an_edit_of_another_project_as_in_a_new_program()
    {
        var (with, without) = (Library("public void Run(System.IO.MemoryStream blob, string key) { }"), Library(""));
        var program = Compile([
            ("Program.cs", "public class Bills { public void Create(System.IO.MemoryStream blob) => new Box().Run(blob, \"alias/bills\"); }"),
            ("Extensions.cs", """
                using System.IO; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;
                public static class Extensions
                {
                    public static void Run(this Box box, MemoryStream blob, string key) => new AmazonKeyManagementServiceClient().DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
                }
                """),
            .. Enumerable.Range(0, Files).Select(static index => ($"S{index}.cs", Stranger(index)))]);
        var analyzer = new MrkAnalyzer();
        var counts = new List<int>();
        foreach (var library in new[] { with, without, with })
        {
            var now = program.AddReferences(library.ToMetadataReference());
            var expected = await Findings(now, new MrkAnalyzer());
            counts.Add(expected.Length);
            Assert.Equal(expected, await Findings(now, analyzer));
        }

        Assert.Equal([0, 1, 0], counts);

        static CSharpCompilation Library(string member) => Compile([("Library.cs", $"public class Box {{ {member} }}")], "Library");
    }

    private static CSharpCompilation Compile(IEnumerable<(string Name, string Text)> files, string name = "Program") => CSharpCompilation.Create(
        name,
        files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview), file.Name)),
        TestReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static async Task<string[]> Findings(Compilation compilation, MrkAnalyzer analyzer) =>
        [.. (await CaseFile.Analyze(compilation, analyzer)).Select(static finding => finding.ToString()).Order(StringComparer.Ordinal)];
}
