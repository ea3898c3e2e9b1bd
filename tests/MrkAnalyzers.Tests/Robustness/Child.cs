using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MrkAnalyzers.Tests.Metamorphic;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// What runs in a process of its own: because it may take the process with it, for a stack that overflows cannot be caught, or because the time and the memory of the process are measured.
/// </summary>
internal static class Child
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["depth", var scale, .. var names]:
                foreach (var program in DeepProgram.All.Where(program => names.Length == 0 || names.Contains(program.Name, StringComparer.Ordinal)))
                {
                    // The main thread has a larger stack.
                    await Task.Run(() => Depth(program, (int)Math.Max(2, program.Size * double.Parse(scale, CultureInfo.InvariantCulture))));
                }

                return 0;
            case ["cancel", var runs]:
                await Cancel(int.Parse(runs, CultureInfo.InvariantCulture));
                return 0;
            case ["leak", var runs]:
                Leak(int.Parse(runs, CultureInfo.InvariantCulture));
                return 0;
            default:
                return 2;
        }
    }

    // Each step is told before it is taken, so that the last line tells what did not return.
    private static async Task Depth(DeepProgram program, int size)
    {
        var name = program.Name;
        Console.WriteLine($"{name}: compiling");
        var source = new SourceProgram(name, [.. program.Make(size).Select((text, number) => ($"{number}.cs", text))], OutputKind.DynamicallyLinkedLibrary);
        var start = Cpu();
        var errors = source.Compile().GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        var compiling = Cpu() - start;
        Console.WriteLine($"{name}: analyzing");
        start = Cpu();
        var compilation = source.Compile();
        var found = await Trial.Analyze(compilation);
        var analyzing = Cpu() - start;
        Console.WriteLine($"{name}: fixing");
        var applied = await Trial.ApplyAll(compilation, found.Length > 50 ? found[..50] : found);
        Console.WriteLine($"{name}: done size={size} errors={errors.Length} compiling={compiling.TotalMilliseconds:F0} analyzing={analyzing.TotalMilliseconds:F0} found={found.Length} applied={applied} crash={(Trial.CrashIn(found) ?? "none").ReplaceLineEndings(" ")} first={errors.FirstOrDefault()}");
    }

    // How much the process still works after it was told to stop, at random moments of an analysis.
    private static async Task Cancel(int runs)
    {
        var compilation = CombinedPrograms.Some[0];
        var expected = Show(await Trial.Analyze(CombinedPrograms.Fresh(compilation)));
        var clock = Stopwatch.StartNew();
        await Trial.Analyze(CombinedPrograms.Fresh(compilation), isConcurrent: true);
        var whole = clock.Elapsed;
        var random = new Random(50);
        var (work, time) = (new List<double>(), new List<double>());
        var (finished, wrong) = (0, 0);
        var analyzer = new MrkAnalyzer();
        for (var run = 0; run < runs; run++)
        {
            var fresh = CombinedPrograms.Fresh(compilation);
            fresh.GetSpecialType(SpecialType.System_Object);
            var driver = fresh.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: run % 2 == 0, logAnalyzerExecutionTime: false));
            using var source = new CancellationTokenSource();
            var wait = whole * random.NextDouble();
            clock.Restart();
            var analysis = Task.Run(() => driver.GetAnalyzerDiagnosticsAsync(source.Token));
            while (clock.Elapsed < wait && !analysis.IsCompleted)
            {
                Thread.Yield();
            }

            var before = Cpu();
            clock.Restart();
            await source.CancelAsync();
            try
            {
                await analysis;
                finished++;
            }
            catch (OperationCanceledException)
            {
                work.Add((Cpu() - before).TotalMilliseconds);
                time.Add(clock.Elapsed.TotalMilliseconds);
            }

            // Whoever comes next finds all, be it with the same driver or a new one.
            if (run % 5 == 0)
            {
                wrong += Show(await driver.GetAnalyzerDiagnosticsAsync()) == expected ? 0 : 1;
            }
            else if (run % 5 == 1)
            {
                wrong += Show(await Trial.Analyze(fresh, analyzer)) == expected ? 0 : 1;
            }
        }

        work.Sort();
        time.Sort();
        Console.WriteLine($"cancel: runs={runs} whole={whole.TotalMilliseconds:F0} cancelled={work.Count} finished={finished} wrong={wrong} work50={work[work.Count / 2]:F1} work95={work[work.Count * 95 / 100]:F1} work100={work[^1]:F1} time50={time[time.Count / 2]:F1} time95={time[time.Count * 95 / 100]:F1} time100={time[^1]:F1}");
    }

    // The memory of the process after many compilations that were analysed by one analyzer.
    private static void Leak(int runs)
    {
        var analyzer = new MrkAnalyzer();
        var compilation = CombinedPrograms.Some[0];
        long early = 0;
        for (var run = 0; run < runs; run++)
        {
            compilation = Traces.Edit(compilation, analyzer, run, []);

            // The same few: what the compiler learns of the framework with every new program it keeps with the references.
            Traces.Other(analyzer, run % 40, []);
            if (run == Math.Min(50, runs / 2))
            {
                early = Heap();
            }
        }

        Console.WriteLine($"leak: runs={runs} early={early} late={Heap()}");
        GC.KeepAlive(analyzer);
        GC.KeepAlive(compilation);
    }

    private static long Heap()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static string Show(IEnumerable<Diagnostic> found) => string.Join('\n', found.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
