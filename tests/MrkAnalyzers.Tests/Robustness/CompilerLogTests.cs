using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using MrkAnalyzers.Tests.Metamorphic;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// The compiler itself, run again and again with the files in another order and on one thread or several, writes the same log in SARIF, byte by byte.
/// <c>MRK_REPEATS</c> sets how often.
/// </summary>
public sealed class CompilerLogTests : IDisposable
{
    private static readonly string Compiler = typeof(CompilerLogTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Compiler").Value!;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mrk-logs-");

    [Fact]
    public async Task Compiler_writes_the_same_log()
    {
        var compilation = CombinedPrograms.Repeated[0];
        var files = compilation.SyntaxTrees.Select(Write).ToArray();
        var expected = await LogOf(compilation, files, "-parallel-");
        for (var run = 0; run < CombinedPrograms.RepetitionsOr(2); run++)
        {
            var shuffled = files.ToArray();
            new Random(run).Shuffle(shuffled);
            Assert.Equal(expected, await LogOf(compilation, shuffled, run % 2 == 1 ? "-parallel-" : "-parallel+"));
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(SyntaxTree tree, int number)
    {
        var path = Path.Combine(folder.FullName, $"{number}.cs");
        File.WriteAllText(path, tree.ToString());
        return path;
    }

    private async Task<string> LogOf(Compilation compilation, string[] files, string parallel)
    {
        var (arguments, log) = (Path.Combine(folder.FullName, "arguments.rsp"), Path.Combine(folder.FullName, "log.sarif"));
        await File.WriteAllLinesAsync(arguments,
        [
            "-nologo", "-target:library", "-nullable:enable", "-langversion:preview", "-unsafe+", "-deterministic+", $"-out:{Path.Combine(folder.FullName, "out.dll")}",
            $"-errorlog:{log},version=2.1", parallel, $"-analyzer:{typeof(MrkAnalyzer).Assembly.Location}",
            .. compilation.References.OfType<PortableExecutableReference>().Select(static reference => $"-reference:{reference.FilePath}"), .. files,
        ]);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Compiler, "-noconfig", $"@{arguments}"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return Ordered(await File.ReadAllTextAsync(log));
    }

    // The compiler writes what it is told as it comes, that of its other threads, too. Apart from the order, the number of a rule that follows from it, and how long an analysis took, nothing may differ.
    private static string Ordered(string log)
    {
        var run = JsonNode.Parse(log)!["runs"]![0]!;
        var results = run["results"]!.AsArray();
        Assert.True(results.Count(static result => result!["ruleId"]!.GetValue<string>().StartsWith("MRK", StringComparison.Ordinal)) > 20, "Too little was found to tell anything.");
        Forget(run);
        Order(run, "results");
        Order(run["tool"]!["driver"]!, "rules");
        return run.ToJsonString();
    }

    private static void Forget(JsonNode? node)
    {
        if (node is JsonObject entries)
        {
            foreach (var name in entries.Select(static pair => pair.Key).Where(static name => name == "ruleIndex" || name.Contains("xecutionTime", StringComparison.Ordinal)).ToArray())
            {
                entries.Remove(name);
            }
        }

        foreach (var child in node switch { JsonObject parts => parts.Select(static pair => pair.Value), JsonArray parts => parts, _ => [] })
        {
            Forget(child);
        }
    }

    private static void Order(JsonNode holder, string name) =>
        holder[name] = new JsonArray([.. holder[name]!.AsArray().Select(static entry => entry!.ToJsonString()).Order(StringComparer.Ordinal).Select(static entry => JsonNode.Parse(entry))]);
}
