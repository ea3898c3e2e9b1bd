using MrkAnalyzers.Editing;

namespace MrkAnalyzers;

/// <summary>
/// The fix of one rule. It never analyses: the finding says what to edit and which edit applies, and the fix looks at the shape of the code there only to see that the edit can be made safely.
/// </summary>
public abstract class MrkFix : CodeFixProvider
{
    private protected MrkFix(string id) => FixableDiagnosticIds = ImmutableArray.Create(id);

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => new FixAll();

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await Fault.FindAsync(context.Document.Project.Solution, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } fault)
            {
                continue;
            }

            foreach (var remedy in Remedies(fault))
            {
                var edits = new SolutionEdits(context.Document.Project.Solution);
                remedy.Apply(edits.Of(fault));
                context.RegisterCodeFix(CodeAction.Create(remedy.Title, edits.ApplyAsync, remedy.Key), diagnostic);
            }
        }
    }

    /// <summary>The ways to put a fault right, the best first; none where no edit is certain to be right.</summary>
    private protected abstract IEnumerable<Remedy> Remedies(Fault fault);

    /// <summary>Applies one remedy to every finding that has it, in one pass over each document.</summary>
    private sealed class FixAll : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var fix = (MrkFix)fixAllContext.CodeFixProvider;
            var edits = new SolutionEdits(fixAllContext.Solution);
            var title = "";
            foreach (var diagnostic in await DiagnosticsOf(fixAllContext).ConfigureAwait(false))
            {
                if (await Fault.FindAsync(fixAllContext.Solution, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false) is { } fault
                    && Chosen(fix.Remedies(fault), fixAllContext.CodeActionEquivalenceKey) is { } remedy)
                {
                    remedy.Apply(edits.Of(fault));
                    title = remedy.Title;
                }
            }

            return title.Length == 0 ? null : CodeAction.Create(title, edits.ApplyAsync, fixAllContext.CodeActionEquivalenceKey);
        }

        // Without a key, as when `dotnet format` first meets a finding that has no remedy, the best remedy is meant.
        private static Remedy? Chosen(IEnumerable<Remedy> remedies, string? key) => remedies.FirstOrDefault(remedy => key is null || remedy.Key == key);

        private static async Task<IEnumerable<Diagnostic>> DiagnosticsOf(FixAllContext context)
        {
            switch (context.Scope)
            {
                case FixAllScope.Document when context.Document is { } document:
                    return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
                case FixAllScope.Project:
                    return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
                default:
                    var found = new List<Diagnostic>();
                    foreach (var project in context.Solution.Projects.Where(static project => project.Language == LanguageNames.CSharp))
                    {
                        found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                    }

                    return found;
            }
        }
    }
}
