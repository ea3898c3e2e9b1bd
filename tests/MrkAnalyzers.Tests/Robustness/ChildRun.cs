using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>What a process of its own tells, see <see cref="Child" />.</summary>
internal sealed record ChildRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs it. The analyzer runs on threads of the thread pool, to which Windows gives a megabyte and a half.</summary>
    /// <param name="kilobytes">How much stack they get.</param>
    /// <param name="arguments">What to run.</param>
    public static async Task<ChildRun> Of(int kilobytes, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Child).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_Thread_DefaultStackSize"] = (kilobytes * 1024).ToString("x", CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ChildRun(process.ExitCode, await output, await errors);
    }

    /// <summary>What a line of its output says of something.</summary>
    public double this[string line, string name] =>
        Regex.Match(Output, $@"^{Regex.Escape(line)}: .*\b{name}=(-?[\d.]+)", RegexOptions.Multiline) is { Success: true } match
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Nothing is told of {name} of {line}.\n{this}");

    /// <summary>The last line and where the process was when it died.</summary>
    public override string ToString() => $"Exit code {ExitCode}.\n{string.Join('\n', Output.TrimEnd().Split('\n').TakeLast(3))}\n{string.Join('\n', Errors.Split('\n').Take(40))}";
}
