namespace MrkAnalyzers.Package.Tests;

/// <summary>A little program, once on the oldest compiler and once on the newest, and what it printed.</summary>
public sealed class RoslynHosts(Feed feed) : IAsyncLifetime
{
    // Loads the package as a compiler and an editor do and prints what they find, a line each.
    private const string Host = """
        using System.Collections.Immutable;
        using System.Reflection;
        using System.Runtime.Loader;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CodeActions;
        using Microsoft.CodeAnalysis.CodeFixes;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.Diagnostics;
        using Microsoft.CodeAnalysis.Text;
        using MrkAnalyzers.Tests.Cases;

        var (package, cases, sample) = (args[0], args[1], args[2]);
        var loader = new Loader();
        var analyzers = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
        foreach (var file in Directory.EnumerateFiles(package, "*.dll"))
        {
            var reference = new AnalyzerFileReference(file, loader);
            reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException($"{file}: {failure.Message}", failure.Exception);
            analyzers.AddRange(reference.GetAnalyzers(LanguageNames.CSharp));
        }

        var fixes = loader.LoadFromPath(Path.Combine(package, "MrkAnalyzers.CodeFixes.dll")).GetTypes()
            .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .ToArray();
        Console.WriteLine($"roslyn {typeof(Compilation).Assembly.GetName().Version}");
        Console.WriteLine($"analyzers {string.Join(", ", analyzers.Select(analyzer => analyzer.GetType().Name))}");

        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

        // A third of the catalogue of cases. Some are in a newer language than this compiler may know.
        foreach (var file in CaseFile.ReadAll(cases).Where((_, index) => index % 3 == 0))
        {
            var compilation = file.Compile(references);
            if (compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                Console.WriteLine($"unknown {file.Name}");
                continue;
            }

            Console.WriteLine($"case {file.Name}");
            foreach (var line in (await FindAsync(compilation)).Select(diagnostic => $"found {file.Name} {diagnostic}").OrderBy(line => line, StringComparer.Ordinal))
            {
                Console.WriteLine(line);
            }
        }

        // The sample, and every fix of every finding in it.
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Sample",
            "Sample",
            LanguageNames.CSharp,
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: references));
        var usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        project = project.AddDocument("Usings.cs", SourceText.From(usings)).Project;
        foreach (var path in Directory.EnumerateFiles(sample, "*.cs").OrderBy(path => path, StringComparer.Ordinal))
        {
            project = project.AddDocument(Path.GetFileName(path), SourceText.From(File.ReadAllText(path)), filePath: Path.GetFileName(path)).Project;
        }

        var sampleCompilation = (await project.GetCompilationAsync())!;
        foreach (var error in sampleCompilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            Console.WriteLine($"error {error}");
        }

        foreach (var diagnostic in (await FindAsync(sampleCompilation)).OrderBy(diagnostic => diagnostic.ToString(), StringComparer.Ordinal))
        {
            Console.WriteLine($"sample {diagnostic}");
            var document = project.GetDocument(diagnostic.Location.SourceTree)!;
            var actions = new List<CodeAction>();
            foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            }

            foreach (var action in actions)
            {
                Console.WriteLine($"fix {diagnostic.Id} {action.Title}");
                foreach (var operation in (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>())
                {
                    var changed = await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync();
                    foreach (var change in changed.GetTextChanges(await document.GetTextAsync()))
                    {
                        Console.WriteLine($"fix {change.Span} {change.NewText?.ReplaceLineEndings(" ")}");
                    }
                }
            }
        }

        async Task<ImmutableArray<Diagnostic>> FindAsync(Compilation compilation)
        {
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            return await compilation.WithAnalyzers(analyzers.ToImmutable(), options).GetAnalyzerDiagnosticsAsync();
        }

        sealed class Loader : IAnalyzerAssemblyLoader
        {
            public void AddDependencyLocation(string fullPath)
            {
            }

            public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
        }
        """;

    public IReadOnlyList<string> Oldest { get; private set; } = [];

    public IReadOnlyList<string> Newest { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var runs = await Task.WhenAll(RunOnAsync(ThisBuild.RoslynFloor), RunOnAsync(ThisBuild.RoslynNewest));
        (Oldest, Newest) = (runs[0], runs[1]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<IReadOnlyList<string>> RunOnAsync(string roslyn)
    {
        var project = $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <!-- It runs too briefly for profiles to pay. -->
                <TieredPGO>false</TieredPGO>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="{ThisBuild.PathOf("tests", "MrkAnalyzers.Tests", "Cases", "CaseFile.cs")}" />
                <PackageReference Include="MrkAnalyzers" Version="{ThisBuild.PackageVersion}" ExcludeAssets="all" />
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp.Workspaces" Version="{roslyn}" />
                <PackageReference Include="Microsoft.CodeAnalysis.Analyzers" Version="{ThisBuild.VersionOf("Microsoft.CodeAnalysis.Analyzers")}" ExcludeAssets="all" />
                <PackageReference Include="System.Composition" Version="{ThisBuild.VersionOf("System.Composition")}" />
                <PackageReference Include="AWSSDK.KeyManagementService" Version="{ThisBuild.VersionOf("AWSSDK.KeyManagementService")}" />
                <PackageReference Include="Microsoft.Extensions.Configuration.Abstractions" Version="{ThisBuild.VersionOf("Microsoft.Extensions.Configuration.Abstractions")}" />
                <PackageReference Include="Microsoft.Extensions.Logging.Abstractions" Version="{ThisBuild.VersionOf("Microsoft.Extensions.Logging.Abstractions")}" />
              </ItemGroup>
            </Project>
            """;
        var folder = feed.Folder($"roslyn-{roslyn}", ("Host.csproj", project), ("Program.cs", Host));
        (await Dotnet.RunAsync(folder, "build", "-o", "out")).Succeeds().Prints();
        var package = Path.Combine(feed.PackagesFolder, "mrkanalyzers", ThisBuild.PackageVersion, "analyzers", "dotnet", "cs");
        var run = (await Dotnet.RunAsync(folder, Path.Combine("out", "Host.dll"), package, ThisBuild.PathOf("tests", "MrkAnalyzers.Tests", "Cases"), ThisBuild.PathOf("samples", "Misuse"))).Succeeds();
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
