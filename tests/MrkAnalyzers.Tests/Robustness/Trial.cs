using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>Analyses a program and applies the fixes of what is found, as an editor does.</summary>
internal static class Trial
{
    public static readonly ImmutableArray<CodeFixProvider> Fixes = [.. typeof(MrkFix).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .OrderBy(static type => type.Name, StringComparer.Ordinal)
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>What is found, crashes included.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, DiagnosticAnalyzer? analyzer = null, bool isConcurrent = false, CancellationToken cancellation = default)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: isConcurrent, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([analyzer ?? new MrkAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellation);
    }

    /// <summary>The crash among what is found, told in full; null where there is none.</summary>
    public static string? CrashIn(ImmutableArray<Diagnostic> found) =>
        found.FirstOrDefault(static diagnostic => diagnostic.Id == "AD0001") is { } crash ? $"{crash.GetMessage(CultureInfo.InvariantCulture)}\n{crash.Descriptor.Description}" : null;

    /// <summary>The files of a compilation as documents, which are found by their paths.</summary>
    public static Solution SolutionOf(AdhocWorkspace workspace, Compilation compilation)
    {
        var project = ProjectId.CreateNewId();
        return workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            project,
            VersionStamp.Default,
            "Program",
            "Program",
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees.FirstOrDefault()?.Options,
            metadataReferences: compilation.References,
            documents: compilation.SyntaxTrees.Select(tree => DocumentInfo.Create(
                DocumentId.CreateNewId(project),
                tree.FilePath,
                loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default, tree.FilePath)),
                filePath: tree.FilePath))));
    }

    /// <summary>What one fix offers for a finding, the first offer first.</summary>
    public static async Task<ImmutableArray<CodeAction>> OffersOf(CodeFixProvider fix, Solution solution, Diagnostic diagnostic)
    {
        var offers = ImmutableArray.CreateBuilder<CodeAction>();
        if (solution.GetDocument(solution.GetDocumentIdsWithFilePath(diagnostic.Location.SourceTree?.FilePath).FirstOrDefault()) is not { } document)
        {
            // The variant without paths.
            return [];
        }

        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
        return offers.ToImmutable();
    }

    public static async Task<Solution> Apply(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>The solution after one remedy for every finding that has it; null where none has, or where the fix is not made for many at once.</summary>
    public static async Task<Solution?> FixAll(CodeFixProvider fix, Solution solution, string? key, ImmutableArray<Diagnostic> found)
    {
        if (fix.GetFixAllProvider() is not { } provider)
        {
            return null;
        }

        var context = new FixAllContext(solution.Projects.Single(), fix, FixAllScope.Solution, key, fix.FixableDiagnosticIds, new Found(found.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))), CancellationToken.None);
        return await provider.GetFixAsync(context) is { } action ? await Apply(action) : null;
    }

    /// <summary>Applies every offer for every finding, alone and to all at once. Returns how many.</summary>
    public static async Task<int> ApplyAll(Compilation compilation, ImmutableArray<Diagnostic> found)
    {
        var applied = 0;
        if (!found.Any(static diagnostic => diagnostic.Properties.ContainsKey("Fix")))
        {
            return applied;
        }

        using var workspace = new AdhocWorkspace();
        var solution = SolutionOf(workspace, compilation);
        foreach (var fix in Fixes)
        {
            var keys = new HashSet<string?>();
            foreach (var diagnostic in found.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                foreach (var offer in await OffersOf(fix, solution, diagnostic))
                {
                    await Apply(offer);
                    applied++;
                    keys.Add(offer.EquivalenceKey);
                }
            }

            foreach (var key in keys)
            {
                await FixAll(fix, solution, key, found);
                applied++;
            }
        }

        return applied;
    }

    private sealed class Found(IEnumerable<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
