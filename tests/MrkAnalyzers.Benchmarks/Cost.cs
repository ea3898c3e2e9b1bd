using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MrkAnalyzers;

/// <summary>
/// What the analyzer adds to a compilation: process CPU and allocations against an analyzer that does nothing, on the same sources, in interleaved runs. One thread, sources parsed anew
/// for each run and outside the measured part. Quote ratios; single times say little on a shared machine.
/// </summary>
internal static class Cost
{
    public static async Task<int> Run(string what, int runs, ImmutableArray<MetadataReference> references, IEnumerable<(string Name, string Folder)> peers)
    {
        (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[] sets = [("none", []), ("empty", [new EmptyAnalyzer()]), ("MrkAnalyzers", [new MrkAnalyzer()]), .. Directory.Exists(what) ? [] : new (string, ImmutableArray<DiagnosticAnalyzer>)[] { ("graphs alone", [new GraphsAnalyzer()]) }, .. peers.Select(static peer => (peer.Name, Load(peer.Folder)))];
        var sources = Sources(what);
        Console.WriteLine($"{what}: {sources.Length} files, {sources.Sum(static source => source.Text.Lines.Count)} lines, {runs} interleaved runs");
        var cpu = sets.Select(static _ => new List<double>()).ToArray();
        var bytes = sets.Select(static _ => new List<double>()).ToArray();
        var edit = sets.Select(static _ => new List<double>()).ToArray();
        var findings = 0;
        for (var run = -1; run < runs; run++)
        {
            for (var set = 0; set < sets.Length; set++)
            {
                var compilation = Compile(sources, references);
                GC.Collect();
                var before = (Cpu: Environment.CpuUsage.TotalTime, Bytes: GC.GetTotalAllocatedBytes(precise: true));
                var found = await Analyze(compilation, sets[set].Analyzers);
                var spent = (Environment.CpuUsage.TotalTime - before.Cpu).TotalMilliseconds;
                var allocated = GC.GetTotalAllocatedBytes(precise: true) - before.Bytes;
                findings = set == 2 ? found : findings;
                var again = await Edit(compilation, sources, sets[set].Analyzers);
                if (run >= 0)
                {
                    cpu[set].Add(spent);
                    bytes[set].Add(allocated / 1048576.0);
                    edit[set].Add(again);
                }
            }
        }

        Console.WriteLine("| analyzers | CPU ms | ratio to empty | MB allocated | over empty | ms after an edit |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        for (var set = 0; set < sets.Length; set++)
        {
            var ratios = cpu[set].Zip(cpu[1], static (mine, empty) => mine / empty).ToList();
            Console.WriteLine($"| {sets[set].Name} | {Median(cpu[set]):F0} | {Median(ratios):F3} | {Median(bytes[set]):F1} | {Median(bytes[set]) - Median(bytes[1]):F1} | {Median(edit[set]):F1} |");
        }

        Console.WriteLine($"{findings} findings");
        return 0;
    }

    private static CSharpCompilation Compile(ImmutableArray<(string Path, SourceText Text)> sources, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        "Cost",
        sources.Select(static source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text.ToString(), Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Preview), source.Path)),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    private static async Task<int> Analyze(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        if (analyzers.IsEmpty)
        {
            compilation.GetDiagnostics();
            return 0;
        }

        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var all = await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
        return all.Count(static diagnostic => diagnostic.Id.StartsWith("MRK", StringComparison.Ordinal));
    }

    // The analyzers of a package, with the settings that they come with.
    private static ImmutableArray<DiagnosticAnalyzer> Load(string folder)
    {
        var loader = new Loader(folder);
        var analyzers = Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)
            .SelectMany(path => new AnalyzerFileReference(path, loader).GetAnalyzers(LanguageNames.CSharp))
            .ToImmutableArray();
        return analyzers.IsEmpty ? throw new ArgumentException($"No analyzers for C# in {folder}.") : analyzers;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public Loader(string folder) => AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
            Path.Combine(folder, new System.Reflection.AssemblyName(wanted.Name).Name + ".dll") is var path && File.Exists(path) ? LoadFromPath(path) : null;

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }

    // One more blank in one file, and the editor asks for that file's findings; nine times one after the other, as somebody types. What the compilation before left to collect is not the edit's.
    private static async Task<double> Edit(CSharpCompilation compilation, ImmutableArray<(string Path, SourceText Text)> sources, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var index = Math.Max(0, Array.FindIndex(sources.ToArray(), static source => source.Text.ToString().Contains("CiphertextBlob", StringComparison.Ordinal)));
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var spent = new List<double>();
        for (var time = 0; time < 9; time++)
        {
            var tree = compilation.SyntaxTrees[index];
            var edited = tree.WithChangedText(tree.GetText().WithChanges(new TextChange(new TextSpan(tree.Length, 0), "\n")));
            compilation = compilation.ReplaceSyntaxTree(tree, edited);
            GC.Collect();
            var clock = Environment.CpuUsage.TotalTime;
            if (analyzers.IsEmpty)
            {
                compilation.GetSemanticModel(edited).GetDiagnostics();
            }
            else
            {
                await compilation.WithAnalyzers(analyzers, options).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(edited), null, default);
            }

            spent.Add((Environment.CpuUsage.TotalTime - clock).TotalMilliseconds);
        }

        return Median(spent);
    }

    internal static double Median(List<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static ImmutableArray<(string Path, SourceText Text)> Sources(string what) =>
        Directory.Exists(what)
            ? [.. Directory.EnumerateFiles(what, "*.cs", SearchOption.AllDirectories)
                .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(static path => (path, SourceText.From(File.ReadAllText(path), Encoding.UTF8)))]
            : GeneratedProject.Make(what);
}
