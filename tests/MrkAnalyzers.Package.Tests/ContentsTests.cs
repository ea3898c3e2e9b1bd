using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace MrkAnalyzers.Package.Tests;

/// <summary>What is in the packages.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ContentsTests(Feed feed)
{
    private const string Analyzer = "analyzers/dotnet/cs/MrkAnalyzers.dll";
    private const string CodeFixes = "analyzers/dotnet/cs/MrkAnalyzers.CodeFixes.dll";

    // What Roslyn 4.8 consists of and brings along.
    private static readonly string[] OldestCompiler =
    [
        "Microsoft.CodeAnalysis 4.8.0.0",
        "Microsoft.CodeAnalysis.CSharp 4.8.0.0",
        "System.Collections.Immutable 7.0.0.0",
        "System.Memory 4.0.1.2",
        "netstandard 2.0.0.0",
    ];

    private static readonly string[] OfAnyPackage = ["README.md", "[Content_Types].xml", "_rels/.rels", "icon.png", "package/services/metadata/core-properties/nuget.psmdcp"];

    public static TheoryData<string> Ids => ["MrkAnalyzers", "MrkAnalyzers.Annotations", "MrkAnalyzers.Runtime", "MrkAnalyzers.Testing"];

    private Packed Analyzers => Packed.Of(feed, "MrkAnalyzers");

    [Fact]
    public void Packing_prints_no_warning() => feed.Packing.Prints();

    [Fact]
    public void Nothing_else_is_packed() => Assert.Equal(
        ["MrkAnalyzers.Annotations.nupkg", "MrkAnalyzers.nupkg", "MrkAnalyzers.Runtime.nupkg", "MrkAnalyzers.Runtime.snupkg", "MrkAnalyzers.Testing.nupkg", "MrkAnalyzers.Testing.snupkg"],
        Directory.EnumerateFiles(feed.PackedFolder).Select(static path => Path.GetFileName(path).Replace($".{ThisBuild.PackageVersion}.", ".", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase));

    // From another folder, at another time, by a compiler that starts anew.
    [Fact]
    public async Task Clean_copy_of_the_sources_packs_to_the_same_bytes()
    {
        var copy = feed.Folder("clone");
        SourceCopy.Write(copy);
        SourceCopy.WriteCommit(copy, Regex.Match(Analyzers.ReadText("MrkAnalyzers.nuspec"), " commit=\"(.*?)\"").Groups[1].Value);
        // All of them: what a solution does not list is built in another configuration.
        var projects = Directory.EnumerateFiles(Path.Combine(copy, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var solution = string.Concat(projects.Select(path => $"""<Project Path="{Path.GetRelativePath(copy, path)}" />"""));
        await File.WriteAllTextAsync(Path.Combine(copy, "Packages.slnx"), $"<Solution>{solution}</Solution>");

        // It is the packages that are compared. What the repository's own analyzers say of the sources was said when they were built, and the tags, by which it was numbered, are not here.
        (await Dotnet.RunAsync(copy, "pack", "Packages.slnx", "-c", ThisBuild.Configuration, "-o", "packed", "-p:RunAnalyzers=false", $"-p:MinVerVersionOverride={ThisBuild.PackageVersion}", $"-p:RestorePackagesPath={ThisBuild.PackagesFolder}")).Succeeds();

        var packed = Directory.EnumerateFiles(feed.PackedFolder).ToArray();
        Assert.NotEmpty(packed);
        Assert.All(packed, path =>
        {
            var again = Path.Combine(copy, "packed", Path.GetFileName(path));
            var (one, other) = (new Packed(path), new Packed(again));
            Assert.Equal(one.Entries, other.Entries);
            Assert.All(one.Entries, entry => Assert.True(one.Read(entry).AsSpan().SequenceEqual(other.Read(entry)), $"{entry} is not the same."));
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(again)), $"{Path.GetFileName(path)} is not the same.");
        });
    }

    [Fact]
    public void Analyzers_are_two_assemblies_and_settings_and_nothing_to_link_against() => Assert.Equal(
        Sorted(
        [
            .. OfAnyPackage,
            "MrkAnalyzers.nuspec",
            Analyzer,
            CodeFixes,
            "build/MrkAnalyzers.Settings.targets",
            "build/MrkAnalyzers.targets",
            "buildMultiTargeting/MrkAnalyzers.targets",
            "buildTransitive/MrkAnalyzers.targets",
            "presets/Minimum.globalconfig",
            "presets/MinimumGate.globalconfig",
            "presets/None.globalconfig",
            "presets/RecommendedGate.globalconfig",
            "presets/Strict.globalconfig",
            "presets/StrictGate.globalconfig",
        ]),
        Analyzers.Entries);

    [Fact]
    public void Annotations_are_source_and_nothing_else() => Assert.Equal(
        Sorted([.. OfAnyPackage, "MrkAnalyzers.Annotations.nuspec", "contentFiles/cs/any/MrkAnalyzers/KmsAnnotations.cs"]),
        Packed.Of(feed, "MrkAnalyzers.Annotations").Entries);

    [Theory]
    [InlineData("MrkAnalyzers.Runtime", "netstandard2.0", "net8.0", "net10.0")]
    [InlineData("MrkAnalyzers.Testing", "net8.0", "net10.0")]
    public void Library_is_one_documented_assembly_for_each_framework(string id, params string[] frameworks)
    {
        Assert.Equal(Sorted([.. OfAnyPackage, $"{id}.nuspec", .. frameworks.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" })]), Packed.Of(feed, id).Entries);
        Assert.Equal(Sorted([.. OfAnyPackage[1..3], OfAnyPackage[4], $"{id}.nuspec", .. frameworks.Select(framework => $"lib/{framework}/{id}.pdb")]), Packed.Of(feed, id, "snupkg").Entries);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Nuspec_says_what_the_package_is(string id)
    {
        // Which commit was packed varies, and is not there where the sources are not in git. So does the version, and with it the schema.
        var nuspec = Varying().Replace(Packed.Of(feed, id).ReadText($"{id}.nuspec"), "").ReplaceLineEndings("\n").TrimEnd() + "\n";
        nuspec = nuspec.Replace($">{ThisBuild.PackageVersion}<", ">$version$<", StringComparison.Ordinal).Replace($">{ThisBuild.SourcesUrl}/", ">$sources$/", StringComparison.Ordinal);
        var path = ThisBuild.PathOf("tests", "MrkAnalyzers.Package.Tests", "Nuspecs", $"{id}.nuspec");
        if (Environment.GetEnvironmentVariable("MRK_ACCEPT") == "1")
        {
            File.WriteAllText(path, nuspec);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), nuspec);
    }

    [Theory]
    [InlineData("MrkAnalyzers")]
    [InlineData("MrkAnalyzers.Annotations")]
    public void Readme_names_the_release(string id) =>
        Assert.Contains($"""<PackageReference Include="{id}" Version="{ThisBuild.ReleaseVersion}" PrivateAssets="all" />""", Packed.Of(feed, id).ReadText("README.md"), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public void Icon_is_a_png_of_the_size_that_galleries_show(string id)
    {
        var icon = Packed.Of(feed, id).Read("icon.png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon.Take(4));
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [Theory]
    [InlineData("MrkAnalyzers")]
    [InlineData("MrkAnalyzers.Runtime")]
    [InlineData("MrkAnalyzers.Testing")]
    public void Every_assembly_has_the_strong_name(string id)
    {
        var package = Packed.Of(feed, id);
        var assemblies = package.Entries.Where(static entry => entry.EndsWith(".dll", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(assemblies);
        Assert.All(assemblies, assembly => Assert.Equal("5020a1e587e95418", package.TokenOf(assembly)));
    }

    [Fact]
    public void Analyzer_asks_for_nothing_that_the_oldest_compiler_lacks()
    {
        var references = Analyzers.ReferencesOf(Analyzer);
        Assert.Contains("Microsoft.CodeAnalysis.CSharp 4.8.0.0", references);
        Assert.Empty(references.Except(OldestCompiler));
    }

    [Fact]
    public void Code_fixes_ask_for_nothing_that_the_oldest_workspaces_lack()
    {
        var references = Analyzers.ReferencesOf(CodeFixes);
        Assert.Contains("Microsoft.CodeAnalysis.Workspaces 4.8.0.0", references);
        Assert.Empty(references.Except(
        [
            .. OldestCompiler,
            "Microsoft.CodeAnalysis.CSharp.Workspaces 4.8.0.0",
            "Microsoft.CodeAnalysis.Workspaces 4.8.0.0",
            "System.Composition.AttributedModel 7.0.0.0",
            $"MrkAnalyzers {ThisBuild.PackageVersion.Split('-')[0]}.0",
        ]));
    }

    private static string[] Sorted(string[] entries) => [.. entries.Order(StringComparer.Ordinal)];

    [GeneratedRegex(" (commit|branch|xmlns)=\"[^\"]*\"")]
    private static partial Regex Varying();
}
