using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace MrkAnalyzers.Package.Tests;

/// <summary>What is in the package.</summary>
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

    [Fact]
    public void Packing_prints_no_warning() => feed.Packing.Prints();

    [Fact]
    public async Task Packing_twice_gives_the_same_bytes()
    {
        var folder = feed.Folder("packed-again");
        (await feed.PackAsync(folder)).Succeeds();
        Assert.Equal(await File.ReadAllBytesAsync(feed.PackagePath), await File.ReadAllBytesAsync(Path.Combine(folder, Path.GetFileName(feed.PackagePath))));
    }

    [Fact]
    public void Holds_two_analyzer_assemblies_and_nothing_to_link_against()
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        string[] expected =
        [
            "MrkAnalyzers.nuspec",
            "README.md",
            "[Content_Types].xml",
            "_rels/.rels",
            CodeFixes,
            Analyzer,
            "icon.png",
            "package/services/metadata/core-properties/nuget.psmdcp",
        ];
        Assert.Equal(expected, package.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nuspec_says_what_the_package_is()
    {
        // Which commit was packed is the only thing that varies.
        var nuspec = Commit().Replace(ReadText("MrkAnalyzers.nuspec"), "");
        var expected = $"""
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
              <metadata>
                <id>MrkAnalyzers</id>
                <version>{ThisBuild.PackageVersion}</version>
                <title>MrkAnalyzers</title>
                <authors>MrkAnalyzers</authors>
                <developmentDependency>true</developmentDependency>
                <license type="expression">Apache-2.0</license>
                <licenseUrl>https://licenses.nuget.org/Apache-2.0</licenseUrl>
                <icon>icon.png</icon>
                <readme>README.md</readme>
                <projectUrl>https://github.com/MrkAnalyzers/MrkAnalyzers</projectUrl>
                <description>Finds misuse of AWS KMS multi-Region keys in C# at compile time and fixes it: key ARNs and aliases hard-coded on Decrypt, keys of another Region, ciphertext decoded as text, cut or padded, aliases where KMS takes only key IDs, asymmetric specs that end blob-only decryption.</description>
                <releaseNotes>https://github.com/MrkAnalyzers/MrkAnalyzers/blob/v{ThisBuild.PackageVersion}/CHANGELOG.md</releaseNotes>
                <copyright>Copyright © MrkAnalyzers contributors</copyright>
                <tags>aws kms encryption multi-region analyzer roslyn codefix security</tags>
                <repository type="git" url="https://github.com/MrkAnalyzers/MrkAnalyzers" />
              </metadata>
            </package>
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), nuspec.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Readme_names_the_version_that_it_is_in() =>
        Assert.Contains($"""<PackageReference Include="MrkAnalyzers" Version="{ThisBuild.PackageVersion}" PrivateAssets="all" />""", ReadText("README.md"), StringComparison.Ordinal);

    [Fact]
    public void Icon_is_a_png_of_the_size_that_galleries_show()
    {
        var icon = Read("icon.png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon.Take(4));
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [Fact]
    public void Analyzer_asks_for_nothing_that_the_oldest_compiler_lacks()
    {
        var references = References(Analyzer);
        Assert.Contains("Microsoft.CodeAnalysis.CSharp 4.8.0.0", references);
        Assert.Empty(references.Except(OldestCompiler));
    }

    [Fact]
    public void Code_fixes_ask_for_nothing_that_the_oldest_workspaces_lack()
    {
        var references = References(CodeFixes);
        Assert.Contains("Microsoft.CodeAnalysis.Workspaces 4.8.0.0", references);
        Assert.Empty(references.Except(
        [
            .. OldestCompiler,
            "Microsoft.CodeAnalysis.CSharp.Workspaces 4.8.0.0",
            "Microsoft.CodeAnalysis.Workspaces 4.8.0.0",
            "System.Composition.AttributedModel 7.0.0.0",
            $"MrkAnalyzers {ThisBuild.PackageVersion}.0",
        ]));
    }

    [Theory]
    [InlineData(Analyzer)]
    [InlineData(CodeFixes)]
    public void Symbols_are_embedded_and_do_not_tell_where_they_were_built(string assembly)
    {
        using var image = new PEReader(new MemoryStream(Read(assembly)));
        var entry = Assert.Single(image.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var reader = symbols.GetMetadataReader();
        var documents = reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)).ToArray();
        Assert.NotEmpty(documents);
        Assert.DoesNotContain(documents, static document => Path.IsPathRooted(document) && !document.StartsWith("/_/", StringComparison.Ordinal));
    }

    private string[] References(string assembly)
    {
        using var image = new PEReader(new MemoryStream(Read(assembly)));
        var reader = image.GetMetadataReader();
        return
        [
            .. reader.AssemblyReferences
                .Select(reader.GetAssemblyReference)
                .Select(reference => $"{reader.GetString(reference.Name)} {reference.Version}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private string ReadText(string entry)
    {
        using var reader = new StreamReader(new MemoryStream(Read(entry)));
        return reader.ReadToEnd();
    }

    private byte[] Read(string entry)
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        using var content = package.GetEntry(entry)?.Open() ?? throw new InvalidOperationException($"The package has no {entry}.");
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(" (commit|branch)=\"[^\"]*\"")]
    private static partial Regex Commit();
}
