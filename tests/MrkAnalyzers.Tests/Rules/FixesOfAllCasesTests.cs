using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Rules;

/// <summary>Every remedy of every fix, in bulk, on every program of the catalogue: what it leaves compiles without new warnings, and nothing of the kind is left to fix.</summary>
public class FixesOfAllCasesTests
{
    [Theory]
    [InlineData("Keys")]
    [InlineData("Ciphertext")]
    [InlineData("Specs")]
    [InlineData("Programs")]
    public async Task Leave_code_that_compiles(string folder)
    {
        var faults = new List<string>();
        var remedies = 0;
        foreach (var file in CaseFile.ReadAll(Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases")).Where(file => Path.GetFileName(Path.GetDirectoryName(file.Path)) == folder && !file.Expected.IsEmpty))
        {
            using var workspace = new AdhocWorkspace();
            var project = workspace.AddProject(file.Name, LanguageNames.CSharp);
            var compilation = file.Compile(Verify.References);
            var solution = project.WithCompilationOptions(compilation.Options).WithParseOptions(compilation.SyntaxTrees[0].Options).WithMetadataReferences(Verify.References).Solution;
            foreach (var (name, text) in file.Files)
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), name, text, filePath: name);
            }

            var found = await Find(solution);
            var before = await Complaints(solution);
            foreach (var fix in Fixes())
            {
                foreach (var key in await Keys(solution, fix, found))
                {
                    remedies++;
                    var edited = await FixAll(solution, fix, key, found);
                    var fresh = (await Complaints(edited)).Except(before).ToArray();
                    if (fresh.Length > 0)
                    {
                        faults.Add($"{file.Name} after {key}: {string.Join(", ", fresh)}");
                    }

                    if ((await Keys(edited, fix, await Find(edited))).Contains(key))
                    {
                        faults.Add($"{file.Name} after {key}: there is more of it to do");
                    }
                }
            }
        }

        Assert.NotEqual(0, remedies);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<CodeFixProvider> Fixes() => typeof(MrkFix).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!);

    private static async Task<ImmutableArray<Diagnostic>> Find(Solution solution)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync();
        return await compilation!.WithAnalyzers([new MrkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<HashSet<string>> Complaints(Solution solution)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync();
        return [.. compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.Id + " " + diagnostic.GetMessage())];
    }

    private static async Task<HashSet<string>> Keys(Solution solution, CodeFixProvider fix, ImmutableArray<Diagnostic> found)
    {
        var keys = new HashSet<string>();
        foreach (var diagnostic in found.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => keys.Add(action.EquivalenceKey!), CancellationToken.None);
            await fix.RegisterCodeFixesAsync(context);
        }

        return keys;
    }

    private static async Task<Solution> FixAll(Solution solution, CodeFixProvider fix, string key, ImmutableArray<Diagnostic> found)
    {
        var provider = fix.GetFixAllProvider();
        CodeAction? chosen = null;
        if (provider is not null)
        {
            var context = new FixAllContext(solution.Projects.Single(), fix, FixAllScope.Solution, key, fix.FixableDiagnosticIds, new Provider(found), CancellationToken.None);
            chosen = await provider.GetFixAsync(context);
        }
        else
        {
            var diagnostic = found.First(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Properties.ContainsKey("Fix"));
            await fix.RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => chosen ??= action, CancellationToken.None));
        }

        return (await chosen!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private sealed class Provider(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
