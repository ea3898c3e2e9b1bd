using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MrkAnalyzers;
using MrkAnalyzers.Tests.Cases;

return args switch
{
    ["cases", var folder, .. var filter] => await Cases(folder, filter),
    ["survey", .. var folders] when folders.Length > 0 => await Survey.Run(folders, References()),
    ["cost", "without-sdk", var what, .. var rest] => await Cost.Run(what, Count(rest), [.. References().Where(static reference => !Path.GetFileName(reference.Display)!.StartsWith("AWSSDK", StringComparison.Ordinal))], Peers(rest)),
    ["cost", var what, .. var rest] => await Cost.Run(what, Count(rest), References(), Peers(rest)),
    ["runtime", .. var options] => await RuntimeBenchmarks.Run(options),
    _ => Usage(),
};

static int Count(string[] rest) => rest is [var number, ..] && int.TryParse(number, out var count) ? count : 5;

static IEnumerable<(string Name, string Folder)> Peers(string[] rest) =>
    rest.Select(static argument => argument.Split('=', 2)).Where(static pair => pair.Length == 2).Select(static pair => (pair[0], pair[1]));

static int Usage()
{
    Console.Error.WriteLine("usage: cases <folder> [filter...]    the catalogue of cases: hits, misses, false alarms");
    Console.Error.WriteLine("       survey <folder>...            every finding in a tree of source code that need not build");
    Console.Error.WriteLine("       cost [without-sdk] <folder or FILES:SITES:DEPTH> [runs] [NAME=<folder of analyzers>...]    process CPU and allocations against an empty analyzer");
    Console.Error.WriteLine("       runtime [pairs | options of BenchmarkDotNet]  the runtime against the bare SDK, and the local KMS's decrypts per second");
    return 2;
}

static ImmutableArray<MetadataReference> References() =>
    [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("MrkAnalyzers", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))];

static async Task<int> Cases(string folder, string[] filter)
{
    var references = References();
    int hits = 0, missed = 0, wrong = 0;
    var byScope = new SortedDictionary<string, (int Hits, int Missed, int Wrong)>();
    foreach (var file in CaseFile.ReadAll(folder).Where(file => filter.Length == 0 || filter.Any(file.Path.Contains)))
    {
        var compilation = file.Compile(references);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            Console.WriteLine($"ERROR {file.Path}: {errors[0]}");
        }

        var diagnostics = (await CaseFile.Analyze(compilation, new MrkAnalyzer())).Where(diagnostic => file.Judges(diagnostic.Id)).ToArray();
        var found = diagnostics.Select(CaseFile.MarkOf).ToHashSet();
        var expected = file.Expected.ToHashSet();
        var counts = byScope.GetValueOrDefault(file.Scope);
        counts.Hits += found.Intersect(expected).Count();
        foreach (var mark in expected.Except(found).Order(Comparer<CaseFile.Mark>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))))
        {
            Console.WriteLine($"MISSED {file.Scope} {mark} in {file.Path}");
            counts.Missed++;
        }

        foreach (var diagnostic in diagnostics.Where(d => !expected.Contains(CaseFile.MarkOf(d))))
        {
            Console.WriteLine($"WRONG {file.Scope} {CaseFile.MarkOf(diagnostic)} in {file.Path}: {diagnostic.GetMessage()}");
            counts.Wrong++;
        }

        byScope[file.Scope] = counts;
    }

    foreach (var (scope, counts) in byScope)
    {
        Console.WriteLine($"{scope,-8} hits {counts.Hits} missed {counts.Missed} wrong {counts.Wrong}");
        hits += counts.Hits;
        missed += counts.Missed;
        wrong += counts.Wrong;
    }

    Console.WriteLine($"precision {(double)hits / Math.Max(1, hits + wrong):P1} recall {(double)hits / Math.Max(1, hits + missed):P1}");
    return 0;
}
