using System.Text.RegularExpressions;

namespace MrkAnalyzers.Package.Tests;

/// <summary>A package has its version from the tags of the repository, and says where its sources are to be read.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class VersionTests(Feed feed)
{
    // What makes a nuspec and the base of the help links, and compiles nothing.
    private const string Project = """
        <Project DefaultTargets="Build">
          <ItemGroup>
            <Packed Include="src/MrkAnalyzers.Annotations/MrkAnalyzers.Annotations.csproj" />
            <Linked Include="src/MrkAnalyzers/MrkAnalyzers.csproj" />
          </ItemGroup>
          <Target Name="Restore">
            <MSBuild Projects="@(Packed);@(Linked)" Targets="Restore" BuildInParallel="false" />
          </Target>
          <Target Name="Build">
            <RemoveDir Directories="packed" />
            <MSBuild Projects="@(Packed)" Targets="Pack" Properties="NoBuild=true;PackageOutputPath=$(MSBuildThisFileDirectory)packed" />
            <MSBuild Projects="@(Linked)" Targets="WriteHelpBase" />
          </Target>
        </Project>
        """;

    [GitFact]
    public async Task Tag_makes_the_version_and_each_commit_after_it_a_pre_release_of_the_next()
    {
        // In a repository that has a tag of its own, to which nobody must look from a copy without git.
        var outer = feed.Folder("tags", ("sources/Version.proj", Project));
        await Git.RunAsync(outer, "init", "--quiet");
        await Git.RunAsync(outer, "commit", "--quiet", "--allow-empty", "--message", "Outer");
        await Git.RunAsync(outer, "tag", "v5.0.0");
        var folder = Path.Combine(outer, "sources");
        SourceCopy.Write(folder);

        await BuildAsync(folder, "-restore");
        Shows(folder, $"{ThisBuild.ReleaseVersion}-alpha.0", "main", "");

        await Git.RunAsync(folder, "init", "--quiet");
        await Git.RunAsync(folder, "add", ".");
        await Git.RunAsync(folder, "commit", "--quiet", "--message", "Sources");
        await Git.RunAsync(folder, "tag", "v9.8.7");

        // A tag that the documents do not name is a slip; a second try on a commit that they name is not.
        var slip = (await RunAsync(folder)).Fails();
        Assert.Contains($"error : The tag makes this 9.8.7, and the documents name {ThisBuild.ReleaseVersion}:", slip.Output, StringComparison.Ordinal);
        Assert.Contains("error : CHANGELOG.md has no section [9.8.7].", (await RunAsync(folder, "-p:VersionPrefix=9.8.7")).Fails().Output, StringComparison.Ordinal);
        await File.AppendAllTextAsync(Path.Combine(folder, "CHANGELOG.md"), "\n## [9.8.7] - 2000-01-01\n");
        await BuildAsync(folder, "-p:VersionPrefix=9.8.7");
        Shows(folder, "9.8.7", "v9.8.7", await HeadAsync());

        await Git.RunAsync(folder, "commit", "--quiet", "--all", "--message", "After it");
        await BuildAsync(folder);
        var commit = await HeadAsync();
        Shows(folder, "9.8.8-alpha.0.1", commit, commit);

        // A shallow clone knows no tags.
        await Git.RunAsync(outer, "clone", "--quiet", "--depth", "1", "--no-checkout", new Uri(folder).AbsoluteUri, "shallow");
        Directory.Delete(Path.Combine(folder, ".git"), recursive: true);
        Directory.Move(Path.Combine(outer, "shallow", ".git"), Path.Combine(folder, ".git"));
        await BuildAsync(folder);
        Shows(folder, $"{ThisBuild.ReleaseVersion}-alpha.0", commit, commit);

        async Task<string> HeadAsync() => (await Git.RunAsync(folder, "rev-parse", "HEAD")).Output.Trim();
    }

    private static void Shows(string folder, string version, string place, string commit)
    {
        var sources = $"https://github.com/MrkAnalyzers/MrkAnalyzers/blob/{place}";
        var nuspec = new Packed(Path.Combine(folder, "packed", $"MrkAnalyzers.Annotations.{version}.nupkg")).ReadText("MrkAnalyzers.Annotations.nuspec");
        Assert.Contains($"<version>{version}</version>", nuspec, StringComparison.Ordinal);
        Assert.Contains($"<releaseNotes>{sources}/CHANGELOG.md</releaseNotes>", nuspec, StringComparison.Ordinal);

        Assert.Equal(commit, Commit().Match(nuspec).Groups[1].Value);

        var links = Directory.GetFiles(Path.Combine(folder, "src", "MrkAnalyzers", "obj"), "HelpBase.g.cs", SearchOption.AllDirectories);
        Assert.Equal($"{sources}/src/MrkAnalyzers/Rules/", Link().Match(File.ReadAllText(Assert.Single(links))).Value);
    }

    private static async Task BuildAsync(string folder, params string[] arguments) => (await RunAsync(folder, arguments)).Succeeds().Prints();

    private static Task<Run> RunAsync(string folder, params string[] arguments) =>
        Dotnet.RunAsync(folder, ["msbuild", "Version.proj", "-p:Configuration=Release", $"-p:RestorePackagesPath={ThisBuild.PackagesFolder}", .. arguments]);

    [GeneratedRegex("<repository [^>]*commit=\"(.*?)\"")]
    private static partial Regex Commit();

    [GeneratedRegex("https:[^\"]*")]
    private static partial Regex Link();
}
