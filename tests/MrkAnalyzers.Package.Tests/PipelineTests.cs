using System.Text.Json;
using System.Text.RegularExpressions;

namespace MrkAnalyzers.Package.Tests;

/// <summary>The pipelines of docs/ci do, step by step, what the page on gates says.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PipelineTests(Feed feed)
{
    private static readonly string Documents = ThisBuild.PathOf("docs");

    [Fact]
    public void All_build_alike()
    {
        var builds = new[] { "github.yml", "gitlab.yml", "azure-pipelines.yml" }.Select(static pipeline => StepsOf(pipeline)[0]).Distinct();
        Assert.Equal("mkdir -p sarif\ndotnet build -p:MrkWarningsAsErrors=true -p:SarifFolder=\"$PWD/sarif\"\n", Assert.Single(builds));
    }

    [JqFact]
    public async Task Steps_hold_the_gate_and_hand_over_the_findings()
    {
        var targets = Targets().Match(await File.ReadAllTextAsync(Path.Combine(Documents, "gate.md"))).Groups[1].Value;
        var solution = """<Solution><Project Path="Vault/Vault.csproj" /><Project Path="Many/Many.csproj" /></Solution>""";
        var many = ThrowAway.Project("<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        var folder = feed.Folder(
            "pipeline",
            ("All.slnx", solution),
            ("Directory.Build.targets", targets),
            ("Vault/Vault.csproj", ThrowAway.Project()),
            ("Vault/Vault.cs", ThrowAway.VaultWithPragma),
            ("Many/Many.csproj", many),
            ("Many/Ledger.cs", ThrowAway.Ledger),
            ("ci/merge.jq", await File.ReadAllTextAsync(Path.Combine(Documents, "ci", "merge.jq"))),
            ("ci/code-quality.jq", await File.ReadAllTextAsync(Path.Combine(Documents, "ci", "code-quality.jq"))));

        var steps = StepsOf("github.yml");
        (await BashAsync(folder, steps[0])).Fails().Prints("error MRK1001 Ledger.cs:11", "error MRK3001 Vault.cs:23");
        (await BashAsync(folder, steps[1])).Succeeds();

        // One run, of these rules alone; two target frameworks report a file once; what is suppressed says so.
        var log = Path.Combine(folder, "mrk.sarif");
        using (var merged = JsonDocument.Parse(await File.ReadAllTextAsync(log)))
        {
            var run = Assert.Single(merged.RootElement.GetProperty("runs").EnumerateArray());
            Assert.All(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(), static rule => Assert.StartsWith("MRK", rule.GetProperty("id").GetString(), StringComparison.Ordinal));
        }

        Assert.Equal(
            ["MRK1001 Ledger.cs:11", "MRK1001 Vault.cs:13 suppressed", "MRK3001 Vault.cs:23"],
            Sarif.Read(log).Select(static result => $"{result.Id} {result.File}:{result.Line}{(result.IsSuppressed ? " suppressed" : "")}").Order(StringComparer.Ordinal));

        File.Delete(log);
        (await BashAsync(folder, StepsOf("gitlab.yml")[1])).Succeeds();
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "gl-code-quality-report.json")));
        Assert.Equal(
            ["Many/Ledger.cs:11 MRK1001 critical", "Vault/Vault.cs:23 MRK3001 critical"],
            report.RootElement.EnumerateArray().Select(static entry =>
            {
                var location = entry.GetProperty("location");
                return $"{location.GetProperty("path").GetString()}:{location.GetProperty("lines").GetProperty("begin").GetInt32()} {entry.GetProperty("check_name").GetString()} {entry.GetProperty("severity").GetString()}";
            }).Order(StringComparer.Ordinal));

        File.Delete(log);
        (await BashAsync(folder, StepsOf("azure-pipelines.yml")[1])).Succeeds();
        Assert.Equal(3, Sarif.Read(log).Count);
    }

    private static Task<Run> BashAsync(string folder, string script) => Dotnet.RunToolAsync("bash", folder, "-ec", $"export CI_PROJECT_DIR=\"$PWD\"\n{script}");

    /// <summary>The blocks of commands in a pipeline: what stands deeper under a line that ends in a bar.</summary>
    private static List<string> StepsOf(string pipeline)
    {
        var steps = new List<string>();
        var key = -1;
        foreach (var line in File.ReadLines(Path.Combine(Documents, "ci", pipeline)))
        {
            // A key's column, without the dash of its list; that of a block without a key is the dash's own.
            var column = line.Length - line.TrimStart(' ').Length;
            if (line.EndsWith('|'))
            {
                key = line.EndsWith("- |", StringComparison.Ordinal) ? column : line.Length - line.TrimStart(' ', '-').Length;
                steps.Add("");
            }
            else if (key >= 0 && column > key)
            {
                steps[^1] += line.Trim() + "\n";
            }
            else
            {
                key = -1;
            }
        }

        return steps;
    }

    [GeneratedRegex("```xml\n(<Project>\n.*?SarifFolder.*?)```", RegexOptions.Singleline)]
    private static partial Regex Targets();
}

/// <summary>Runs where bash and jq are, as on the machines of those services, and elsewhere is reported as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JqFactAttribute : FactAttribute
{
    public JqFactAttribute()
    {
        if (!Tools.Exist("bash", "jq"))
        {
            Skip = "bash or jq is missing.";
        }
    }
}
