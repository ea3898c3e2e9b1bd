using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests;

/// <summary>
/// Compiles a source against the real SDK and compares what is found in it with its markup, <c>{|MRK1001:…|}</c>, exactly: every rule runs, and compiler warnings count.
/// A file of global usings goes with each source, so that it can be short.
/// </summary>
internal static class Verify
{
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

    private static readonly string[] Needed =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Runtime.Extensions", "System.Collections", "System.Linq", "System.Linq.Expressions", "System.Memory", "System.Console", "System.Threading",
        "System.Threading.Tasks", "System.Text.Encoding.Extensions", "System.ComponentModel", "netstandard", "AWSSDK.Core", "AWSSDK.KeyManagementService",
        "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.Primitives", "System.ComponentModel.Annotations", "System.ComponentModel.Primitives", "System.Data.Common",
        "System.Private.Uri", "System.Security.Cryptography", "System.Collections.Immutable", "System.Runtime.InteropServices",
    ];

    internal static readonly ImmutableArray<MetadataReference> References =
        [.. TestReferences.Paths
            .Where(static path => Needed.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path))];

    // References come from disk: nothing is downloaded.
    private static readonly ReferenceAssemblies None = new("net10.0");

    /// <summary>A class around members that call KMS through <c>kms</c>.</summary>
    public static string InClass(string members) => $$"""
        public class Vault(IAmazonKeyManagementService kms)
        {
            {{members.ReplaceLineEndings("\n    ").Replace("\n    \n", "\n\n")}}
        }

        """.ReplaceLineEndings("\n");

    /// <summary>A method around statements that call KMS through <c>kms</c>, with a <c>blob</c> at hand.</summary>
    public static string InMethod(string statements) => $$"""
        public class Vault(IAmazonKeyManagementService kms)
        {
            public async Task Run(MemoryStream blob)
            {
                {{statements.ReplaceLineEndings("\n        ").Replace("\n        \n", "\n\n")}}
            }
        }

        """.ReplaceLineEndings("\n");

    /// <summary>Finds what the markup says and nothing else.</summary>
    public static Task Members(string members) => Source(InClass(members));

    /// <inheritdoc cref="Members" />
    public static Task Statements(string statements) => Source(InMethod(statements));

    /// <inheritdoc cref="Members" />
    public static Task Source(params string[] sources)
    {
        var test = new Test<EmptyCodeFixProvider>();
        Add(test.TestState, sources);
        return test.RunAsync();
    }

    /// <summary>Top-level statements.</summary>
    public static Task Program(string source)
    {
        var test = new Test<EmptyCodeFixProvider> { TestState = { OutputKind = OutputKind.ConsoleApplication } };
        Add(test.TestState, [source]);
        return test.RunAsync();
    }

    private static void Add(SolutionState state, string[] sources)
    {
        foreach (var source in sources)
        {
            state.Sources.Add(source);
        }

        state.Sources.Add(("Usings.cs", Usings));
        state.AdditionalReferences.AddRange(References);
    }

    /// <summary>What one fix makes of sources. Each check applies it finding by finding, and to all at once in document, project and solution. The result
    /// has no finding of the rule left, or else the fix does not change it again.</summary>
    internal static class Fix<TFix>
        where TFix : CodeFixProvider, new()
    {
        public static Task Members(string before, string after, string? key = null, int? iterations = null) => Sources([InClass(before)], [InClass(after)], key, iterations: iterations);

        public static Task Statements(string before, string after, string? key = null) => Sources([InMethod(before)], [InMethod(after)], key);

        public static Task Source(string before, string after, string? key = null) => Sources([before], [after], key);

        /// <summary>Without the file of global usings.</summary>
        public static Task SourceWithoutUsings(string before, string after)
        {
            var test = Make([before], [after], null, OutputKind.DynamicallyLinkedLibrary);
            test.TestState.Sources.RemoveAt(1);
            test.FixedState.Sources.RemoveAt(1);
            return test.RunAsync();
        }

        public static Task Program(string before, string after, string? key = null) => Sources([before], [after], key, OutputKind.ConsoleApplication);

        /// <param name="before">The sources as they are.</param>
        /// <param name="after">What becomes of them; markup says which findings stay.</param>
        /// <param name="key">Names the remedy; null for the one that is offered first.</param>
        /// <param name="output">A console application may have top-level statements.</param>
        /// <param name="iterations">How often the fix runs, alone and on all, where it is not once for each finding and once on all.</param>
        /// <param name="lineEnding">How the lines end.</param>
        public static async Task Sources(string[] before, string[] after, string? key = null, OutputKind output = OutputKind.DynamicallyLinkedLibrary, int? iterations = null, string lineEnding = "\n")
        {
            string[] sources = [.. before.Select(source => source.ReplaceLineEndings(lineEnding))];
            string[] expected = [.. after.Select(source => source.ReplaceLineEndings(lineEnding))];
            var test = Make(sources, expected, key, output);
            test.NumberOfIncrementalIterations = test.NumberOfFixAllIterations = iterations;
            await test.RunAsync();
            if (expected.Any(static source => source.Contains("{|MRK", StringComparison.Ordinal)))
            {
                // What is left is not to change either.
                await Make(expected, expected, key, output).RunAsync();
            }
        }

        /// <summary>The finding stands, and no fix is offered.</summary>
        public static Task NothingInMembers(string members) => Nothing(InClass(members));

        /// <inheritdoc cref="NothingInMembers" />
        public static Task NothingInStatements(string statements) => Nothing(InMethod(statements));

        /// <inheritdoc cref="NothingInMembers" />
        public static Task Nothing(string source)
        {
            var test = Make([source], [source], null, OutputKind.DynamicallyLinkedLibrary);
            test.CodeActionVerifier = static (action, verifier) => verifier.Fail("No fix is to be offered: " + action.Title);
            return test.RunAsync();
        }

        /// <summary>The titles of what is offered for the first finding, in order.</summary>
        public static async Task<string[]> Titles(string source)
        {
            TestFileMarkupParser.GetSpans(source, out var code, out ImmutableArray<TextSpan> _);
            using var workspace = new AdhocWorkspace();
            var project = workspace.AddProject("Titles", LanguageNames.CSharp)
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .AddMetadataReferences(References)
                .AddDocument("Usings.cs", Usings).Project;
            var document = project.AddDocument("Test0.cs", code);
            var compilation = await document.Project.GetCompilationAsync() ?? throw new InvalidOperationException("C# projects compile");
            var found = await compilation.WithAnalyzers([new MrkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
            var fix = new TFix();
            var titles = new List<string>();
            var context = new CodeFixContext(document, found.First(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)), (action, _) => titles.Add(action.Title), CancellationToken.None);
            await fix.RegisterCodeFixesAsync(context);
            return [.. titles];
        }

        private static Test<TFix> Make(string[] before, string[] after, string? key, OutputKind output)
        {
            var test = new Test<TFix> { CodeActionEquivalenceKey = key };
            test.TestState.OutputKind = output;
            Add(test.TestState, before);
            Add(test.FixedState, after);
            test.FixedState.MarkupHandling = MarkupMode.Allow;
            return test;
        }
    }

    private sealed class Test<TFix> : CSharpCodeFixTest<MrkAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        public Test()
        {
            ReferenceAssemblies = None;
            CompilerDiagnostics = CompilerDiagnostics.Warnings;
            // Documentation, and a client that the sample has no use for.
            DisabledDiagnostics.AddRange(["CS1591", "CS9113"]);
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
