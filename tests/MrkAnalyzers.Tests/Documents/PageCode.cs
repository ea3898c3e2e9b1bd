using System.Collections.Immutable;
using System.Runtime.Loader;
using Amazon.KeyManagementService;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>C# of a document, compiled against the real SDK, analysed and fixed. Namespaces are imported for it: a page shows what matters.</summary>
internal sealed class PageCode
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Security.Cryptography;
        global using System.Text;
        global using System.Threading.Tasks;
        global using Amazon;
        global using Amazon.KeyManagementService;
        global using Amazon.KeyManagementService.Model;
        global using Microsoft.Extensions.Configuration;
        """;

    private readonly Document document;
    private readonly string options;

    private PageCode(Document document, string options) => (this.document, this.options) = (document, options);

    public Document Document => document;

    /// <param name="code">The code. It may use the annotations.</param>
    /// <param name="options">The <c>.editorconfig</c> beside it.</param>
    public static PageCode Of(string code, string options = "")
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp14);
        var isProgram = CSharpSyntaxTree.ParseText(code, parse).GetCompilationUnitRoot().Members.Any(static member => member is GlobalStatementSyntax);
        var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Page",
            "Page",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: parse,
            metadataReferences: TestReferences.All));
        project = project.AddDocument("Usings.g.cs", Usings).Project;
        if (code.Contains("[Kms", StringComparison.Ordinal) || code.Contains(": Kms", StringComparison.Ordinal))
        {
            project = project.AddDocument("Annotations.g.cs", Configured.AnnotationsSource).Project.AddDocument("MoreUsings.g.cs", "global using MrkAnalyzers.Annotations;").Project;
        }

        return new PageCode(project.AddDocument("Page.cs", code, filePath: "/Page.cs"), options);
    }

    /// <summary>What the compiler has against the code, and then what the analyzer has.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics()
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return [.. errors, .. await CaseFile.Analyze(compilation, new MrkAnalyzer(), EditorConfig.Of(options))];
    }

    /// <summary>What a fix offers for a finding, the first offer first.</summary>
    public async Task<ImmutableArray<CodeAction>> OffersOf(CodeFixProvider fix, Diagnostic diagnostic)
    {
        var offers = ImmutableArray.CreateBuilder<CodeAction>();

        // A finding of the compilation knows the tree, not the document: the two are the same here.
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offer, _) => offers.Add(offer), CancellationToken.None));
        return offers.ToImmutable();
    }

    /// <summary>The code after a code action.</summary>
    public async Task<string> After(CodeAction offer)
    {
        var operations = await offer.GetOperationsAsync(CancellationToken.None);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await solution.GetDocument(document.Id)!.GetTextAsync()).ToString().ReplaceLineEndings("\n");
    }

    /// <summary>
    /// Runs the code against KMS, as a caller would: <paramref name="scenario"/> is the body of an asynchronous method that returns bytes. It may use <c>kms</c>, the ID of a <c>key</c>
    /// and a <c>secret</c>.
    /// </summary>
    public async Task<byte[]> Run(string scenario, IAmazonKeyManagementService kms, string key, byte[] secret)
    {
        var caller = $$"""
            public static class Caller
            {
                public static async Task<byte[]> Run(IAmazonKeyManagementService kms, string key, byte[] secret)
                {
                    {{scenario}}
                }

                public static EncryptRequest Sealing(string key, byte[] secret) => new() { KeyId = key, Plaintext = new MemoryStream(secret) };

                public static async Task<byte[]> Open(IAmazonKeyManagementService kms, byte[] blob) =>
                    (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
            }
            """;
        var compilation = (await document.Project.AddDocument("Caller.cs", caller).Project.GetCompilationAsync())!;
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        assembly.Position = 0;
        var context = new AssemblyLoadContext("Page", isCollectible: true);
        try
        {
            var run = context.LoadFromStream(assembly).GetType("Caller")!.GetMethod("Run")!.CreateDelegate<Func<IAmazonKeyManagementService, string, byte[], Task<byte[]>>>();
            return await run(kms, key, secret);
        }
        finally
        {
            context.Unload();
        }
    }

    public async Task<string> Text() => (await document.GetTextAsync()).ToString();
}
