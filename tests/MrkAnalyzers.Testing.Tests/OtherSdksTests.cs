using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>The AWS CLI and boto3, as they are, against a server: what tests/OtherSdks/run.sh checks.</summary>
public sealed class OtherSdksTests
{
    [OtherSdksFact]
    public async Task The_AWS_CLI_and_boto3_make_the_round_trip_and_hear_AWSs_errors()
    {
        await using var server = LocalKmsServer.Start(new LocalKms());
        var (exitCode, output) = await RunAsync("bash", [Script(), server.Url.ToString().TrimEnd('/')]);
        Assert.True(exitCode == 0, output);
        Assert.EndsWith("13 passed, 0 failed\n", output, StringComparison.Ordinal);
    }

    private static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here) ?? "", "..", "OtherSdks", "run.sh");

    private static async Task<(int ExitCode, string Output)> RunAsync(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHON"] = OtherSdksFactAttribute.Python;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}

/// <summary>Runs where aws and boto3 are installed, and elsewhere is reported as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OtherSdksFactAttribute : FactAttribute
{
    // The first that has boto3: a python3 that stands before the system's own in the path need not.
    private static readonly Lazy<string?> Found = new(static () => new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(static python => Works(python, "-c", "import boto3")));

    public OtherSdksFactAttribute()
    {
        if (!OnPath("bash") || !OnPath("aws") || Found.Value is null)
        {
            Skip = "Needs bash, the AWS CLI and boto3: apt-get install awscli python3-boto3";
        }
    }

    public static string Python => Found.Value ?? "python3";

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static bool Works(string program, params string[] arguments)
    {
        if (!OnPath(program) && !File.Exists(program))
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        process?.WaitForExit();
        return process?.ExitCode == 0;
    }
}
