namespace MrkAnalyzers.Package.Tests;

/// <summary>
/// Projects that use the package in all the ways there are, in one solution that is built once: a folder each, named as the project is. And what the build printed.
/// </summary>
public sealed class Consumers(Feed feed) : IAsyncLifetime
{
    private const string Clean = """
        public static class Clean
        {
            public static string Name => "clean";
        }
        """;

    // A warning of the compiler and one of another analyzer (CA2200).
    private const string Careless = """
        public static class Careless
        {
            public static void Run()
            {
                int unused;
                try
                {
                    System.Console.WriteLine();
                }
                catch (System.Exception exception)
                {
                    throw exception;
                }
            }
        }
        """;

    /// <summary>The build of the solution.</summary>
    public Run Build { get; private set; } = new("", -1, "");

    private string Root { get; } = feed.Folder("consumers");

    public async Task InitializeAsync()
    {
        Add("Plain", ThrowAway.Project(), ("Vault.cs", ThrowAway.Vault), ("Ledger.cs", ThrowAway.Ledger), ("Reader.cs", ThrowAway.Reader));
        Add("Bare", ThrowAway.Project(sdk: false), ("LookAlike.cs", ThrowAway.LookAlike));
        Add("Frameworks", ThrowAway.Project("""
            <TargetFrameworks>net472;netstandard2.0;net8.0;net9.0;net10.0</TargetFrameworks>
            <LangVersion>7.3</LangVersion>
            <DefineConstants>$(DefineConstants);MISUSE</DefineConstants>
            """, isModern: false), ("Vault.cs", ThrowAway.OldVault));

        // The ways to reference the package.
        Add("Central", ThrowAway.Project("<MrkAnalysisMode>Strict</MrkAnalysisMode>", version: null), ("Vault.cs", ThrowAway.Vault), ("Reader.cs", ThrowAway.Reader), ("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="AWSSDK.KeyManagementService" Version="{ThisBuild.VersionOf("AWSSDK.KeyManagementService")}" />
                <PackageVersion Include="MrkAnalyzers" Version="{ThisBuild.PackageVersion}" />
              </ItemGroup>
            </Project>
            """));
        Add("Global", ThrowAway.Project("<MrkAnalysisMode>minimum</MrkAnalysisMode>", version: null, analyzers: false), ("Vault.cs", ThrowAway.Vault), ("Reader.cs", ThrowAway.Reader), ("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="AWSSDK.KeyManagementService" Version="{ThisBuild.VersionOf("AWSSDK.KeyManagementService")}" />
                <GlobalPackageReference Include="MrkAnalyzers" Version="{ThisBuild.PackageVersion}" />
              </ItemGroup>
            </Project>
            """));
        Add("Shared", ThrowAway.Project(analyzers: false), ("Vault.cs", ThrowAway.Vault), ("Directory.Build.props", $"""
            <Project>
              <Import Project="../../Directory.Build.props" />
              <PropertyGroup>
                <MrkWarningsAsErrors>true</MrkWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MrkAnalyzers" Version="{ThisBuild.PackageVersion}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """));
        Add("Lower", ThrowAway.Project().Replace("PrivateAssets=\"all\"", "PrivateAssets=\"none\"", StringComparison.Ordinal), ("Clean.cs", Clean));
        Add("Upper", ThrowAway.Project("<MrkAnalysisMode>Strict</MrkAnalysisMode>", analyzers: false, more: """<ProjectReference Include="../Lower/Lower.csproj" />"""), ("Reader.cs", ThrowAway.Reader));

        // Severities.
        Add("TreatWarningsAsErrors", ThrowAway.Project("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>"), ("Vault.cs", ThrowAway.Vault), ("Reader.cs", ThrowAway.Reader));
        Add("Severities", ThrowAway.Project(), ("Vault.cs", ThrowAway.Vault), (".editorconfig", """
            [*.cs]
            dotnet_diagnostic.MRK1001.severity = error
            dotnet_diagnostic.MRK3001.severity = none
            """));
        Add("Suppressed", ThrowAway.Project("<ErrorLog>suppressed.sarif,version=2.1</ErrorLog>"), ("Vault.cs", ThrowAway.VaultWithPragma), ("Vitrine.cs", ThrowAway.VitrineWithAttribute));
        Add("None", ThrowAway.Project("<MrkAnalysisMode>None</MrkAnalysisMode>"), ("Vault.cs", ThrowAway.Vault), (".editorconfig", """
            [*.cs]
            dotnet_diagnostic.MRK3001.severity = warning
            """));

        // The gate.
        Add("Gate", ThrowAway.Project("""
            <MrkWarningsAsErrors>true</MrkWarningsAsErrors>
            <CodeAnalysisTreatWarningsAsErrors>false</CodeAnalysisTreatWarningsAsErrors>
            """), ("Vault.cs", ThrowAway.Vault), ("Reader.cs", ThrowAway.Reader), ("Careless.cs", Careless));
        Add("GateOfOnesOwn", ThrowAway.Project("<MrkWarningsAsErrors>true</MrkWarningsAsErrors>"), ("Vault.cs", ThrowAway.Vault), ("Reader.cs", ThrowAway.Reader), (".editorconfig", """
            [*.cs]
            dotnet_diagnostic.MRK1001.severity = warning
            dotnet_diagnostic.MRK1003.severity = error
            dotnet_diagnostic.MRK3001.severity = none
            """));
        Add("Open", ThrowAway.Project("<MrkWarningsAsErrors>true</MrkWarningsAsErrors>"), ("Clean.cs", Clean));

        Add("LateGate", ThrowAway.Project(), ("Vault.cs", ThrowAway.Vault), ("Directory.Build.targets", """
            <Project>
              <PropertyGroup>
                <MrkWarningsAsErrors>true</MrkWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """));

        // Mistakes.
        Add("UnknownMode", ThrowAway.Project("""
            <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
            <MrkAnalysisMode>Loud</MrkAnalysisMode>
            """), ("Clean.cs", Clean));
        Add("UnknownGate", ThrowAway.Project("<MrkWarningsAsErrors>maybe</MrkWarningsAsErrors>"), ("Clean.cs", Clean));
        var projects = Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"""<Project Path="{Path.GetRelativePath(Root, path)}" />""");
        feed.Folder("consumers", ("All.slnx", $"<Solution>{string.Concat(projects)}</Solution>"));
        Build = await Dotnet.RunAsync(Root, "build", "All.slnx");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public string FolderOf(string project) => Path.Combine(Root, project);

    /// <summary>Builds one of the projects again.</summary>
    public Task<Run> AgainAsync(string project, params string[] arguments) => Dotnet.RunAsync(FolderOf(project), ["build", "--no-restore", .. arguments]);

    private void Add(string name, string project, params (string Path, string Text)[] files) =>
        feed.Folder(Path.Combine("consumers", name), [($"{name}.csproj", project), .. files]);
}
