using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MrkAnalyzers;

/// <summary>
/// Binds a tree of source code against the SDK, errors allowed, runs every rule, and prints what it finds. Source files belong to the nearest project file above them.
/// </summary>
internal static class Survey
{
    // The namespaces that implicit usings bring in, and those of a test project.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static async Task<int> Run(string[] folders, ImmutableArray<MetadataReference> references)
    {
        int findings = 0, crashes = 0, files = 0;
        long lines = 0;
        foreach (var folder in folders)
        {
            var clock = Stopwatch.StartNew();
            int folderFindings = 0, folderFiles = 0;
            long folderLines = 0;
            TimeSpan parsing = default, analyzing = default, callbacks = default;
            foreach (var (project, sources) in Projects(folder))
            {
                var phase = Stopwatch.StartNew();
                var trees = sources.Select(Parse).Append(CSharpSyntaxTree.ParseText(ImplicitUsings, new CSharpParseOptions(LanguageVersion.Preview), "ImplicitUsings.cs")).ToArray();
                parsing += phase.Elapsed;
                phase.Restart();
                folderFiles += sources.Length;
                folderLines += trees.Sum(static tree => (long)tree.GetText().Lines.Count);
                var compilation = CSharpCompilation.Create(
                    Path.GetFileNameWithoutExtension(project),
                    trees,
                    references,
                    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
                var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true);
                var analyzer = new MrkAnalyzer();
                var driver = compilation.WithAnalyzers([analyzer], options);
                var result = await driver.GetAnalysisResultAsync(CancellationToken.None);
                analyzing += phase.Elapsed;
                callbacks += result.AnalyzerTelemetryInfo[analyzer].ExecutionTime;
                foreach (var diagnostic in result.GetAllDiagnostics().OrderBy(static diagnostic => diagnostic.Location.ToString(), StringComparer.Ordinal))
                {
                    var line = diagnostic.Location.GetLineSpan();
                    var place = line.Path is null ? "(no place)" : $"{Path.GetRelativePath(folder, line.Path)}:{line.StartLinePosition.Line + 1}";
                    Console.WriteLine($"{diagnostic.Id} {place}: {diagnostic.GetMessage()}");
                    if (diagnostic.Id == "AD0001")
                    {
                        Console.WriteLine(diagnostic.Descriptor.Description);
                    }

                    folderFindings++;
                    crashes += diagnostic.Id == "AD0001" ? 1 : 0;
                }
            }

            Console.WriteLine($"= {Path.GetFileName(folder.TrimEnd('/'))}: {folderFiles} files, {folderLines} lines, {folderFindings} findings, {clock.Elapsed.TotalSeconds:F1} s (parsing {parsing.TotalSeconds:F1}, compiler and analyzer {analyzing.TotalSeconds:F1}, of it analyzer {callbacks.TotalSeconds:F1} over all threads)");
            findings += folderFindings;
            files += folderFiles;
            lines += folderLines;
        }

        Console.WriteLine($"== {folders.Length} folders, {files} files, {lines} lines, {findings} findings, {crashes} crashes");
        return crashes == 0 ? 0 : 1;
    }

    private static SyntaxTree Parse(string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path), Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NETCOREAPP"]), path);

    private static IEnumerable<(string Project, string[] Sources)> Projects(string folder)
    {
        var projects = Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories)
            .GroupBy(static path => Path.GetDirectoryName(path)!)
            .ToDictionary(static group => group.Key, static group => group.Order(StringComparer.Ordinal).First(), StringComparer.Ordinal);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .GroupBy(path => ProjectOf(path))
            .Select(static group => (group.Key, group.ToArray()));

        string ProjectOf(string path)
        {
            for (var directory = Path.GetDirectoryName(path); directory is not null && directory.Length >= folder.TrimEnd('/').Length; directory = Path.GetDirectoryName(directory))
            {
                if (projects.TryGetValue(directory, out var project))
                {
                    return project;
                }
            }

            return folder;
        }
    }
}
