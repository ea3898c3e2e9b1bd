using System.Text.Json;
using System.Text.RegularExpressions;
using MrkAnalyzers.Tests.Documents;

namespace MrkAnalyzers.Package.Tests;

/// <summary>The pipelines of docs/ci do, step by step, what the page on gates says.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PipelineTests(Feed feed)
{
    [Fact]
    public void All_build_alike()
    {
        var builds = Pipeline.All.Select(static pipeline => pipeline.Scripts[0]).Distinct();
        Assert.Equal("mkdir -p sarif\ndotnet build -p:MrkWarningsAsErrors=true -p:SarifFolder=\"$PWD/sarif\"\n", Assert.Single(builds));
    }

    // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax, https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/uploading-a-sarif-file-to-github
    [Fact]
    public void GitHub_finds_what_it_needs()
    {
        var workflow = Pipeline.GitHub.Root;
        Assert.Equal(["name", "on", "permissions", "jobs"], workflow.Keys());
        Assert.Equal(["push", "pull_request"], workflow.Texts("on"));

        // Without the last the upload is refused, and in a private repository without the first, too.
        Assert.Equal(["actions", "contents", "security-events"], workflow.Map("permissions").Keys());
        Assert.Equal(["read", "read", "write"], workflow.Map("permissions").Keys().Select(workflow.Map("permissions").Text));

        var job = workflow.Map("jobs").Map(Assert.Single(workflow.Map("jobs").Keys()));
        Assert.Equal(["runs-on", "steps"], job.Keys());
        Assert.Equal("ubuntu-latest", job.Text("runs-on"));
        var steps = job.Sequence("steps");
        Assert.All(steps, static step =>
        {
            Assert.Empty(step.Keys().Except(["name", "if", "uses", "with", "run"]));
            Assert.True(step.Has("uses") ^ step.Has("run"));
            Assert.False(step.Has("run") && step.Has("with"));
        });
        Assert.Equal(
            ["actions/checkout@v4", "actions/setup-dotnet@v4", "Build, as a gate", "Gather the findings", "github/codeql-action/upload-sarif@v3"],
            steps.Select(static step => step.Text(step.Has("uses") ? "uses" : "name")));
        Assert.Equal("10.0.x", steps[1].Map("with").Text("dotnet-version"));
        Assert.Equal("mrk.sarif", steps[4].Map("with").Text("sarif_file"));
        Assert.Equal(["sarif_file", "category"], steps[4].Map("with").Keys());

        // A gate that held fails its step, and what it found is of interest then above all.
        Assert.Equal(["", "", "", "${{ !cancelled() }}", "${{ !cancelled() }}"], steps.Select(static step => step.Has("if") ? step.Text("if") : ""));
    }

    // https://docs.gitlab.com/ci/yaml/, https://docs.gitlab.com/ci/testing/code_quality/
    [Fact]
    public void GitLab_finds_what_it_needs()
    {
        var job = Pipeline.GitLab.Root.Map(Assert.Single(Pipeline.GitLab.Root.Keys()));
        Assert.Equal(["image", "before_script", "script", "after_script", "artifacts"], job.Keys());
        Assert.Equal("mcr.microsoft.com/dotnet/sdk:10.0", job.Text("image"));
        Assert.Equal(["apt-get update && apt-get install -y jq"], job.Texts("before_script"));
        Assert.Single(job.Texts("script"));

        // After a script that failed, too; and so are the artifacts kept.
        var after = Assert.Single(job.Texts("after_script"));
        var artifacts = job.Map("artifacts");
        Assert.Equal(["when", "paths", "reports"], artifacts.Keys());
        Assert.Equal("always", artifacts.Text("when"));
        Assert.Equal(["mrk.sarif"], artifacts.Texts("paths"));
        Assert.Equal(["codequality"], artifacts.Map("reports").Keys());
        Assert.Equal([.. artifacts.Texts("paths"), artifacts.Map("reports").Text("codequality")], WrittenBy(after));
    }

    // https://learn.microsoft.com/en-us/azure/devops/pipelines/yaml-schema/, https://marketplace.visualstudio.com/items?itemName=sariftools.scans
    [Fact]
    public void Azure_finds_what_it_needs()
    {
        var pipeline = Pipeline.Azure.Root;
        Assert.Equal(["trigger", "pool", "steps"], pipeline.Keys());
        Assert.Equal(["main"], pipeline.Texts("trigger"));
        Assert.Equal("ubuntu-latest", pipeline.Map("pool").Text("vmImage"));
        var steps = pipeline.Sequence("steps");
        Assert.Equal(["task inputs", "bash displayName", "bash displayName condition", "publish artifact condition"], steps.Select(static step => string.Join(' ', step.Keys())));
        Assert.Equal(("UseDotNet@2", "10.0.x"), (steps[0].Text("task"), steps[0].Map("inputs").Text("version")));

        // The tab shows what is in an artifact of this name.
        Assert.Equal("CodeAnalysisLogs", steps[3].Text("artifact"));
        Assert.Equal([steps[3].Text("publish")], WrittenBy(steps[2].Text("bash")));
        Assert.Equal(["not(canceled())", "not(canceled())"], steps.Skip(2).Select(static step => step.Text("condition")));
    }

    [Fact]
    public async Task Page_on_gates_names_what_they_use()
    {
        var page = await File.ReadAllTextAsync(ThisBuild.PathOf("docs", "gate.md"));
        var links = Link().Matches(page).Select(static match => match.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(Directory.EnumerateFiles(Pipeline.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), links);
        Assert.All(Pipeline.All, pipeline =>
        {
            // Beside the line of the service stand the scripts of its own; what all of them use is copied first.
            var used = pipeline.Scripts.SelectMany(static script => UsedBy(script)).Distinct().Order(StringComparer.Ordinal).ToArray();
            var line = Assert.Single(page.Split('\n'), line => line.Contains($"(ci/{pipeline.File})", StringComparison.Ordinal));
            Assert.Equal(used.Where(static file => file != "ci/merge.jq"), Link().Matches(line).Select(static match => $"ci/{match.Groups[1].Value}").Where(file => file != $"ci/{pipeline.File}"));
            Assert.Equal(used, JqFile().Matches(pipeline.Head).Select(static match => match.Value).Order(StringComparer.Ordinal));
            Assert.Contains("the Directory.Build.targets of docs/gate.md", pipeline.Head, StringComparison.Ordinal);
        });
        Assert.Contains("Copy [merge.jq](ci/merge.jq) into a folder `ci`.", page, StringComparison.Ordinal);

        // Where each service looks for its file.
        Assert.Equal(["# .github/workflows/kms.yml", "# .gitlab-ci.yml", "# azure-pipelines.yml"], Pipeline.All.Select(static pipeline => pipeline.Head.Split(':')[0]));

        // What the build is told is what the page's targets and the package ask for.
        var told = Property().Matches(Pipeline.GitHub.Scripts[0]).Select(static match => match.Groups[1].Value);
        Assert.Equal(["MrkWarningsAsErrors", "SarifFolder"], told);
        Assert.Contains("'$(SarifFolder)' != ''", Targets(), StringComparison.Ordinal);
        Assert.Contains("dotnet build -p:MrkWarningsAsErrors=true", page, StringComparison.Ordinal);
    }

    [JqFact]
    public async Task Steps_hold_the_gate_and_hand_over_the_findings()
    {
        var solution = """<Solution><Project Path="Vault/Vault.csproj" /><Project Path="Many/Many.csproj" /></Solution>""";
        var many = ThrowAway.Project("<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        var folder = feed.Folder(
            "pipeline",
            ("All.slnx", solution),
            ("Directory.Build.targets", Targets()),
            ("Vault/Vault.csproj", ThrowAway.Project()),
            ("Vault/Vault.cs", ThrowAway.VaultWithPragma),
            ("Many/Many.csproj", many),
            ("Many/Ledger.cs", ThrowAway.Ledger),
            ("ci/merge.jq", await File.ReadAllTextAsync(Path.Combine(Pipeline.Folder, "merge.jq"))),
            ("ci/code-quality.jq", await File.ReadAllTextAsync(Path.Combine(Pipeline.Folder, "code-quality.jq"))));

        // Whatever a pipeline has of scripts is run here, and what several have alike once.
        var executed = new List<string>();
        var steps = Pipeline.GitHub.Scripts;
        (await BashAsync(steps[0])).Fails().Prints("error MRK1001 Ledger.cs:11", "error MRK3001 Vault.cs:23");
        (await BashAsync(steps[1])).Succeeds();

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
        (await BashAsync(Pipeline.GitLab.Scripts[1])).Succeeds();
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "gl-code-quality-report.json")));
        Assert.Equal(
            ["Many/Ledger.cs:11 MRK1001 critical", "Vault/Vault.cs:23 MRK3001 critical"],
            report.RootElement.EnumerateArray().Select(static entry =>
            {
                var location = entry.GetProperty("location");
                return $"{location.GetProperty("path").GetString()}:{location.GetProperty("lines").GetProperty("begin").GetInt32()} {entry.GetProperty("check_name").GetString()} {entry.GetProperty("severity").GetString()}";
            }).Order(StringComparer.Ordinal));

        File.Delete(log);
        (await BashAsync(Pipeline.Azure.Scripts[1])).Succeeds();
        Assert.Equal(3, Sarif.Read(log).Count);
        Assert.Equal(Pipeline.All.SelectMany(static pipeline => pipeline.Scripts).Distinct().Order(StringComparer.Ordinal), executed.Distinct().Order(StringComparer.Ordinal));

        Task<Run> BashAsync(string script)
        {
            executed.Add(script);
            return Dotnet.RunToolAsync("bash", folder, "-ec", $"export CI_PROJECT_DIR=\"$PWD\"\n{script}");
        }
    }

    // The page's block that is a file of its own.
    private static string Targets() =>
        Assert.Single(DocumentBlock.In(ThisBuild.PathOf("docs", "gate.md")), static block => block.Language == "xml" && block.Text.StartsWith("<Project>", StringComparison.Ordinal)).Text;

    private static IEnumerable<string> WrittenBy(string script) => script.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(" > ")[1]);

    private static IEnumerable<string> UsedBy(string script) => JqFile().Matches(script).Select(static match => match.Value);

    [GeneratedRegex(@"\(ci/([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\bci/[a-z-]+\.jq")]
    private static partial Regex JqFile();

    [GeneratedRegex(@"-p:(\w+)=")]
    private static partial Regex Property();
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
