using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MrkAnalyzers.Tests.Documents;

namespace MrkAnalyzers.Package.Tests;

/// <summary>What documents show of projects is what MSBuild and the package understand.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class DocumentTests(Feed feed)
{
    private static readonly string[] Documents =
        ["README.md", "CONTRIBUTING.md", "AGENTS.md", .. FilesOf("docs", SearchOption.TopDirectoryOnly), .. FilesOf("src", SearchOption.AllDirectories)];

    // What other tests build projects with.
    private static readonly string[] Known =
    [
        $"MrkAnalyzers {ThisBuild.ReleaseVersion} all",
        $"MrkAnalyzers.Annotations {ThisBuild.ReleaseVersion} all",
        $"global MrkAnalyzers {ThisBuild.ReleaseVersion}",
        "true",
        "Minimum",
        "Recommended true",
        "sarif/Block..sarif,version=2.1",
    ];

    [Fact]
    public async Task Every_block_of_a_project_is_evaluated()
    {
        var blocks = Documents.SelectMany(static document => DocumentBlock.In(ThisBuild.PathOf(document)).Where(static block => block.Language == "xml").Select(block => (Name: $"{document}:{block.Line}", block.Text))).ToArray();
        Assert.NotEmpty(blocks);

        // Each in a project with the settings of the package, and all in one process.
        var files = new List<(string, string)>();
        for (var index = 0; index < blocks.Length; index++)
        {
            files.Add(($"{index}/Block.props", Whole(blocks[index].Text)));
            files.Add(($"{index}/Block.proj", $"""
                <Project>
                  <PropertyGroup>
                    <SarifFolder>sarif</SarifFolder>
                  </PropertyGroup>
                  <Import Project="Block.props" />
                  <Import Project="{ThisBuild.PathOf("src", "MrkAnalyzers.Package", "build", "MrkAnalyzers.targets")}" />
                  <Target Name="Build" DependsOnTargets="_MrkCheckSettings">
                    <Message Importance="high" Text="block {index}: @(PackageReference->'%(Identity) %(Version) %(PrivateAssets)')@(GlobalPackageReference->'global %(Identity) %(Version)')$(MrkAnalysisMode) $(MrkWarningsAsErrors) $(ErrorLog)" />
                  </Target>
                </Project>
                """));
        }

        files.Add(("All.proj", """<Project><ItemGroup><Block Include="*/Block.proj" /></ItemGroup><Target Name="Build"><MSBuild Projects="@(Block)" Targets="Build" /></Target></Project>"""));
        var run = (await Dotnet.RunAsync(feed.Folder("blocks", [.. files]), "msbuild", "All.proj", "-v:minimal")).Succeeds().Prints();

        var evaluated = Evaluated().Matches(run.Output).ToDictionary(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), static match => match.Groups[2].Value.Trim());
        Assert.Equal(Enumerable.Range(0, blocks.Length), evaluated.Keys.Order());
        Assert.All(Enumerable.Range(0, blocks.Length), index => Assert.True(Known.Contains(evaluated[index]), $"{blocks[index].Name} comes to '{evaluated[index]}'."));
    }

    private static IEnumerable<string> FilesOf(string folder, SearchOption option) =>
        Directory.EnumerateFiles(ThisBuild.PathOf(folder), "*.md", option).Select(static path => Path.GetRelativePath(ThisBuild.PathOf(), path)).Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"));

    // A block that is part of a project, with what is around it.
    private static string Whole(string block) => XElement.Parse($"<Root>{block}</Root>").Elements().First().Name.LocalName switch
    {
        "Project" => block,
        "PackageReference" => $"<Project><ItemGroup>{block}</ItemGroup></Project>",
        _ => $"<Project>{block}</Project>",
    };

    [GeneratedRegex(@"^ *block (\d+):(.*)$", RegexOptions.Multiline)]
    private static partial Regex Evaluated();
}
