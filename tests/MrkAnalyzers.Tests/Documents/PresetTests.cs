using System.Text;
using Microsoft.CodeAnalysis;
using MrkAnalyzers.Rules;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>What the package's settings make of the rules is dictated by the rules. A preset names only what it changes: a severity of its own would come before those that a user gives whole categories.</summary>
[Collection(nameof(Documents))]
public sealed class PresetTests
{
    private static readonly string Package = Repository.PathOf("src", "MrkAnalyzers.Package");

    [Fact]
    public void None_turns_every_rule_off() => Preset("None", "No rule. Turn single ones on in .editorconfig.", static _ => "none");

    [Fact]
    public void Minimum_keeps_what_fails_or_loses_data_wherever_it_runs() => Preset("Minimum", "What fails or loses data wherever it runs.", Minimum);

    [Fact]
    public void Strict_makes_errors_of_warnings_and_warnings_of_notes() => Preset("Strict", "Every rule: warnings are errors, notes are warnings.", Strict);

    [Fact]
    public void Page_on_gates_lists_what_each_mode_holds()
    {
        var table = new StringBuilder("\n| Rule | Minimum | Recommended | Strict |\n|---|---|---|---|\n");
        foreach (var rule in RuleEntry.All)
        {
            var usual = Usual(rule.Descriptor);
            var least = Minimum(rule.Descriptor) is null ? usual : "";
            table.Append($"| [{rule.Id}](../src/MrkAnalyzers/Rules/{rule.FolderName}/README.md) {rule.Descriptor.Title} | {least} | {usual} | {Strict(rule.Descriptor)} |\n");
        }

        Accepted.Part(Repository.PathOf("docs", "gate.md"), "presets", table.Append('\n').ToString());
    }

    [Theory]
    [InlineData("Minimum")]
    [InlineData("Recommended")]
    [InlineData("Strict")]
    public void Gate_makes_errors_of_what_is_a_warning_in_its_mode(string mode) =>
        Preset(mode + "Gate", $"{mode}, and every warning is an error.", rule => (SeverityIn(mode, rule) ?? Usual(rule)) == "warning" ? "error" : SeverityIn(mode, rule));

    [Fact]
    public void Minimum_holds_warnings_only() => Assert.All(
        RuleEntry.All.Where(static rule => rule.Descriptor.CustomTags.Contains(Tags.Correctness)),
        static rule => Assert.Equal(DiagnosticSeverity.Warning, rule.Descriptor.DefaultSeverity));

    [Fact]
    public void Every_rule_says_of_what_kind_it_is() => Assert.All(
        RuleEntry.All,
        static rule => Assert.Single(rule.Descriptor.CustomTags, static tag => tag is Tags.Correctness or Tags.Reliability or Tags.Security or Tags.Maintainability));

    private static string Usual(DiagnosticDescriptor rule) => rule.DefaultSeverity == DiagnosticSeverity.Warning ? "warning" : "note";

    private static string? SeverityIn(string mode, DiagnosticDescriptor rule) => mode switch
    {
        "Minimum" => Minimum(rule),
        "Strict" => Strict(rule),
        _ => null,
    };

    private static string? Minimum(DiagnosticDescriptor rule) => rule.CustomTags.Contains(Tags.Correctness) ? null : "none";

    private static string? Strict(DiagnosticDescriptor rule) => rule.DefaultSeverity == DiagnosticSeverity.Warning ? "error" : "warning";

    private static void Preset(string name, string summary, Func<DiagnosticDescriptor, string?> severityOf)
    {
        var preset = new StringBuilder($"# {summary}\nis_global = true\n# As low as what the SDK brings: any setting of yours comes before it.\nglobal_level = -100\n\n");
        foreach (var rule in RuleEntry.All)
        {
            if (severityOf(rule.Descriptor) is { } severity)
            {
                preset.Append($"# {rule.Descriptor.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n");
            }
        }

        Accepted.Text(Path.Combine(Package, "presets", $"{name}.globalconfig"), preset.ToString());
    }
}
