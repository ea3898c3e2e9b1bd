using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Tests.Cases;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>
/// Whatever a document shows as code or as a command is proved: compiled and analysed, run, evaluated, or found word by word where another test does so. A block of a language that nobody proves fails.
/// </summary>
[Collection(nameof(Documents))]
public sealed partial class DocumentBlockTests
{
    private static readonly string[] Severities = ["none", "silent", "suggestion", "warning", "error"];

    public static TheoryData<string, int> Blocks => Where(static block => block.Language != DocumentBlock.Inline);

    public static TheoryData<string, int> Pieces => Where(static block => block.Language == DocumentBlock.Inline && (DocumentedCommand.Is(block.Text) || IsSetting(block.Text)));

    [Theory, MemberData(nameof(Blocks))]
    public async Task Block_is_proved(string document, int line)
    {
        var block = DocumentBlock.In(Repository.PathOf(document)).Single(block => block.Line == line && block.Language != DocumentBlock.Inline);
        switch (block.Language)
        {
            case "csharp":
                await ProveCode(document, block.Text);
                break;
            case "ini":
                await ProveSettings(document, block.Text);
                break;
            case "xml":
                // DocumentTests of the package has MSBuild evaluate each.
                XElement.Parse($"<Root>{block.Text}</Root>");
                break;
            case "json":
                // The README of the runtime has it read by a host, in DocumentationTests there.
                JsonDocument.Parse(block.Text).Dispose();
                Assert.Equal("src/MrkAnalyzers.Runtime/README.md", document);
                break;
            case "sh":
                Assert.All(block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), DocumentedCommand.Prove);
                break;
            case "text":
                // What is where.
                Assert.All(block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => Assert.True(Path.Exists(Repository.PathOf(line.Split(' ')[0])), line));
                break;
            case "diff":
                // FormatTests of the package makes it, and looks for it there.
                Assert.Equal("docs/review.md", document);
                break;
            default:
                Assert.Fail($"{document}:{line} has a block of '{block.Language}', which nobody proves. Name its language, or write the proof here.");
                break;
        }
    }

    [Theory, MemberData(nameof(Pieces))]
    public async Task Command_or_setting_in_the_text_is_proved(string document, int line)
    {
        foreach (var piece in DocumentBlock.In(Repository.PathOf(document)).Where(block => block.Line == line && block.Language == DocumentBlock.Inline))
        {
            if (DocumentedCommand.Is(piece.Text))
            {
                DocumentedCommand.Prove(piece.Text);
            }
            else if (IsSetting(piece.Text))
            {
                await ProveSettings(document, piece.Text);
            }
        }
    }

    private static bool IsSetting(string text) => Setting().IsMatch(text) && (text.StartsWith("dotnet_", StringComparison.Ordinal) || text.StartsWith(Settings.Prefix, StringComparison.Ordinal));

    private static TheoryData<string, int> Where(Func<DocumentBlock, bool> isMeant)
    {
        var data = new TheoryData<string, int>();
        foreach (var document in LinkTests.Paths)
        {
            foreach (var line in DocumentBlock.In(Repository.PathOf(document)).Where(isMeant).Select(static block => block.Line).Distinct())
            {
                data.Add(document, line);
            }
        }

        return data;
    }

    private static bool IsOfRule(string document) => document.StartsWith("src/MrkAnalyzers/Rules/MRK", StringComparison.Ordinal);

    private static async Task ProveCode(string document, string code)
    {
        if (IsOfRule(document))
        {
            // RulePageTests compiles and analyses every one that it sees.
            Assert.Contains(RulePage.Read(Repository.PathOf(document)).Code, block => block.Code == code);
        }
        else if (document == "docs/annotations.md")
        {
            Assert.Contains(code, AnnotationPageTests.Codes);
        }
        else if (document is "src/MrkAnalyzers.Runtime/README.md" or "src/MrkAnalyzers.Testing/README.md")
        {
            // The tests of the library run it.
            Assert.True(Sources.Have(Path.GetDirectoryName(document)!.Replace("src/", "tests/", StringComparison.Ordinal) + ".Tests", code), "No test has this code.");
        }
        else if (Suppression().Match(code) is { Success: true } suppression)
        {
            // Around the code that the page of the rule flags, nothing of it is left.
            var flagged = RulePage.WithoutMarks(RuleEntry.Of(suppression.Groups[2].Value).Page.CodeOf("Flagged"));
            var found = await PageCode.Of(suppression.Groups[1].Value + flagged + suppression.Groups[3].Value).Diagnostics();
            Assert.NotEmpty(await PageCode.Of(flagged).Diagnostics());
            Assert.DoesNotContain(found, diagnostic => !diagnostic.IsSuppressed && diagnostic.Id == suppression.Groups[2].Value);
        }
        else
        {
            // A method without a body stands in an interface.
            var members = CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members;
            var isFragment = members.All(static member => member is GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax { Body: null, ExpressionBody: null } });
            var found = await PageCode.Of(RulePage.WithoutMarks(isFragment ? $"public interface IPage {{ {code} }}" : code)).Diagnostics();
            Assert.Equal(RulePage.MarksIn(code), found.Select(static diagnostic => (diagnostic.Id, CaseFile.MarkOf(diagnostic).Line)).OrderBy(static mark => mark.Line));
        }
    }

    private static async Task ProveSettings(string document, string text)
    {
        if (IsOfRule(document) && RulePage.Read(Repository.PathOf(document)) is var page && page.Code.Any(block => page.OptionsOf(block.Section).Contains(text, StringComparison.Ordinal)))
        {
            // RulePageTests analyses the code beside it with it.
            return;
        }

        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] is not ('#' or '[')))
        {
            var setting = Setting().Match(line);
            Assert.True(setting.Success, $"{document}: '{line}' is no setting.");
            var key = setting.Groups[1].Value;
            if (Severity().Match(key) is { Success: true } severity)
            {
                Assert.Contains(severity.Groups[1].Value + severity.Groups[2].Value, RuleEntry.All.SelectMany(static rule => new[] { rule.Id, rule.Descriptor.Category }));
                Assert.Contains(setting.Groups[2].Value, Severities);
            }
            else
            {
                Assert.StartsWith(Settings.Prefix, key, StringComparison.Ordinal);
            }
        }

        if (text.Contains(Settings.Prefix, StringComparison.Ordinal))
        {
            // MRK9001 would say what has no effect.
            await new Configured { Library = AnnotationPageTests.Acme, Options = text }.Finds("public static class Nothing;");
        }
    }

    [GeneratedRegex(@"^([\w.-]+) = (.+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^(?:dotnet_diagnostic\.(MRK\d{4})|dotnet_analyzer_diagnostic\.category-(\w+))\.severity$")]
    private static partial Regex Severity();

    [GeneratedRegex(@"^(#pragma warning disable (MRK\d{4}).*\n)(#pragma warning restore \2\n)$")]
    private static partial Regex Suppression();
}
