using System.Security;

namespace MrkAnalyzers.Package.Tests;

/// <summary>
/// The packages, packed once, in a local feed, and a folder for throw-away projects that restore from it. They share a packages folder of their own, so that
/// a package of the same version from elsewhere cannot take its place.
/// </summary>
public sealed class Feed : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("mrk-package-").FullName;

    /// <summary>How packing went.</summary>
    public Run Packing { get; private set; } = new("", -1, "");

    /// <summary>Where the packages are.</summary>
    public string PackedFolder => Path.Combine(root, "feed");

    /// <summary>Where the throw-away projects find the package once one of them is restored.</summary>
    public string PackagesFolder => Path.Combine(root, "packages");

    public async Task InitializeAsync()
    {
        // What this build has built, and as what it was built, if there was a commit since.
        string[] built = [$"-p:MinVerVersionOverride={ThisBuild.PackageVersion}", .. ThisBuild.Commit.Length > 0 ? [$"-p:SourceRevisionId={ThisBuild.Commit}"] : Array.Empty<string>()];
        Packing = (await Dotnet.RunAsync(ThisBuild.PathOf(), ["pack", "MrkAnalyzers.sln", "--no-build", "-c", ThisBuild.Configuration, "-o", PackedFolder, .. built])).Succeeds();

        // No setting from above the folder reaches into it.
        Write(root, ".editorconfig", "root = true\n");
        Write(root, "Directory.Build.targets", "<Project />\n");
        Write(root, "Directory.Packages.props", "<Project />\n");
        Write(root, "Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{SecurityElement.Escape(PackagesFolder)}</RestorePackagesPath>
                <RestoreFallbackFolders>{SecurityElement.Escape(ThisBuild.PackagesFolder)}</RestoreFallbackFolders>
              </PropertyGroup>
            </Project>
            """);
        Write(root, "nuget.config", """
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <packageSourceMapping><clear /></packageSourceMapping>
            </configuration>
            """);
    }

    public async Task DisposeAsync()
    {
        await Dotnet.EndCompilerAsync();
        Directory.Delete(root, recursive: true);
    }

    /// <summary>A folder of one's own for throw-away projects, with the files given by their path in it.</summary>
    public string Folder(string name, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        foreach (var (path, text) in files)
        {
            Write(folder, path, text);
        }

        return folder;
    }

    private static void Write(string folder, string path, string text)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        file.Directory?.Create();
        File.WriteAllText(file.FullName, text);
    }
}

/// <summary>The tests run one after the other, each a <c>dotnet</c> that keeps the machine busy.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<Feed>
{
    public const string Name = "package";
}
