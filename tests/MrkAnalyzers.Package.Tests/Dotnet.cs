using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace MrkAnalyzers.Package.Tests;

/// <summary>Runs the real <c>dotnet</c>.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // One compiler for all builds of these tests, which knows the analyzers and is warm. Nobody else's: it ends with the tests.
    private static readonly string Compiler = $"mrk-{Guid.NewGuid():N}";

    // Messages of a compiler that could not load an analyzer, or of an analyzer that crashed. Wherever one appears, the package is broken.
    private static readonly string[] Breakdowns = ["CS8032", "CS8033", "CS8034", "CS8040", "CS9057", "AD0001"];

    public static Task<Run> RunAsync(string folder, params string[] arguments) => RunToolAsync("dotnet", folder, arguments);

    /// <summary>Runs another command with the same settings for what it may start.</summary>
    public static async Task<Run> RunToolAsync(string tool, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // The test host's own MSBuild settings are not the child's, nor is the repository from whose hook the tests may run, and what the child starts must end with it, but for the compiler.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "GIT_DIR" or "GIT_WORK_TREE" or "GIT_INDEX_FILE").ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = Compiler;
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{tool} {string.Join(' ', arguments)} did not end within {Limit}:\n{Text(output)}");
        }

        var run = new Run($"{tool} {string.Join(' ', arguments)}", process.ExitCode, Text(output));
        Assert.True(!Breakdowns.Any(run.Output.Contains), $"{run.Command}: the compiler could not use the analyzer:\n{run.Output}");
        return run;
    }

    public static async Task EndCompilerAsync() =>
        (await RunAsync(ThisBuild.PathOf(), "exec", Path.Combine(ThisBuild.RoslynFolder, "bincore", "VBCSCompiler.dll"), $"-pipename:{Compiler}", "-shutdown")).Succeeds();

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.Append(line).Append('\n');
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }
}

/// <summary>What came of running a command.</summary>
public sealed partial record Run(string Command, int ExitCode, string Output)
{
    /// <summary>Every diagnostic that a build printed, as <c>warning MRK1001 Vault.cs:12</c>, once and in order; without a file where it has none.</summary>
    public IReadOnlyList<string> Diagnostics =>
        [.. Diagnostic().Matches(Output)
            .Select(static match => $"{match.Groups["level"].Value} {match.Groups["id"].Value} {Path.GetFileName(match.Groups["file"].Value)}:{match.Groups["line"].Value}".TrimEnd(':', ' '))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>What the build of a solution printed of one project, and for one target framework if it is given.</summary>
    public Run Of(string project, string framework = "")
    {
        // Each line of a diagnostic ends in the project that it is of: [/folder/Name.csproj] or [/folder/Name.csproj::TargetFramework=net8.0]
        var ending = framework.Length == 0 ? "" : $"::TargetFramework={framework}]";
        return this with
        {
            Command = $"{Command} ({project})",
            Output = string.Join('\n', Output.Split('\n').Where(line => line.Contains($"{Path.DirectorySeparatorChar}{project}.csproj", StringComparison.Ordinal) && line.EndsWith(ending, StringComparison.Ordinal))),
        };
    }

    public Run Succeeds()
    {
        Assert.True(ExitCode == 0, $"{Command} exited with {ExitCode}:\n{Output}");
        return this;
    }

    public Run Fails()
    {
        Assert.True(ExitCode != 0, $"{Command} succeeded:\n{Output}");
        return this;
    }

    /// <summary>Exactly these diagnostics were printed.</summary>
    public Run Prints(params string[] diagnostics)
    {
        string[] expected = [.. diagnostics.Order(StringComparer.Ordinal)];
        Assert.True(expected.SequenceEqual(Diagnostics), $"{Command}\nexpected: {string.Join(", ", expected)}\nprinted:  {string.Join(", ", Diagnostics)}\n{Output}");
        return this;
    }

    [GeneratedRegex(@"^ *(?:(?<file>[^\n(]+)\((?<line>\d+),\d+\)|[^\n:]*) ?: (?<level>warning|error) (?<id>[A-Z]+\d+):", RegexOptions.Multiline)]
    private static partial Regex Diagnostic();
}
