using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MrkAnalyzers.Rules;
using MrkAnalyzers.Tests.Scenarios;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>A rule as its documents describe it.</summary>
internal sealed class RuleEntry
{
    private static readonly Type[] Fixes = Assembly.Load("MrkAnalyzers.CodeFixes").GetTypes()
        .Where(static type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
        .ToArray();

    private RuleEntry(Rule rule)
    {
        Descriptor = rule.Descriptor;
        Name = rule.GetType().Name;
    }

    public static string Folder { get; } = Repository.PathOf("src", "MrkAnalyzers", "Rules");

    public static IReadOnlyList<RuleEntry> All { get; } =
        [.. RuleBook.Rules.Select(static rule => new RuleEntry(rule)).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The IDs, for theories.</summary>
    public static TheoryData<string> Ids { get; } = [.. All.Select(static rule => rule.Id)];

    public DiagnosticDescriptor Descriptor { get; }

    public string Id => Descriptor.Id;

    /// <summary>The name of the rule's class, which says what is wrong.</summary>
    public string Name { get; }

    public string FolderName => $"{Id}_{Name}";

    public string PagePath => Path.Combine(Folder, FolderName, "README.md");

    public RulePage Page => RulePage.Read(PagePath);

    /// <summary>What the page says of run time and the rule's scenario executes; none where there is no scenario.</summary>
    public IReadOnlyList<string> Claims =>
        typeof(Scenario).Assembly.GetType($"{typeof(Scenario).Namespace}.{FolderName}")?.GetCustomAttribute<ClaimsAttribute>()?.Claims ?? [];

    /// <summary>Whether there is a fix, and whether it is applied in bulk.</summary>
    public string HasFix => Fix is not { } fix ? "no" : fix.GetFixAllProvider() is null ? "yes, one at a time" : "yes";

    /// <summary>The provider that fixes the rule's findings; null where there is none.</summary>
    public CodeFixProvider? Fix => Fixes
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type, nonPublic: true)!)
        .SingleOrDefault(fix => fix.FixableDiagnosticIds.Contains(Id));

    public static RuleEntry Of(string id) => All.Single(rule => rule.Id == id);
}
