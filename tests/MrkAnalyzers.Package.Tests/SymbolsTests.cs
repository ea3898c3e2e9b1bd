using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MrkAnalyzers.Package.Tests;

/// <summary>A debugger that steps into the packages finds the very sources that they were built from.</summary>
[Collection(PackageCollection.Name)]
public sealed class SymbolsTests(Feed feed)
{
    private const string Project = "https://github.com/MrkAnalyzers/MrkAnalyzers";

    public static TheoryData<string, string, string> Symbols => new()
    {
        { "MrkAnalyzers", "nupkg", ".dll" },
        { "MrkAnalyzers.Runtime", "snupkg", ".pdb" },
        { "MrkAnalyzers.Testing", "snupkg", ".pdb" },
    };

    [Theory, MemberData(nameof(Symbols))]
    public void Symbols_do_not_tell_where_they_were_built(string id, string package, string extension) =>
        Assert.All(SymbolsOf(id, package, extension), static symbols => Assert.DoesNotContain(symbols.Sources, static source => Path.IsPathRooted(source.Path) && !source.Path.StartsWith("/_", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Symbols))]
    public async Task Every_source_is_in_the_symbols_or_at_the_commit_that_was_built(string id, string package, string extension)
    {
        var committed = await CommittedAsync();
        Assert.All(SymbolsOf(id, package, extension), symbols =>
        {
            var linked = symbols.Sources.Where(static source => source.Text is null).ToArray();
            Assert.NotEmpty(linked);
            Assert.All(linked, source =>
            {
                // A copy without git knows no commit.
                var path = source.Path["/_/".Length..];
                Assert.Equal(ThisBuild.Commit.Length == 0 ? null : $"https://raw.githubusercontent.com/MrkAnalyzers/MrkAnalyzers/{ThisBuild.Commit}/{path}", symbols.AddressOf(source));

                var text = File.ReadAllBytes(ThisBuild.PathOf(path));
                Assert.Equal(SHA256.HashData(text), source.Hash);
                Assert.True(committed(path, text), $"{path} is not that of the commit.");
            });

            // What the build generates is at no commit.
            Assert.All(symbols.Sources.Except(linked), static source =>
            {
                Assert.False(File.Exists(ThisBuild.PathOf(source.Path["/_/".Length..])) && !source.Path.Contains("/obj/", StringComparison.Ordinal), $"{source.Path} is in the repository.");
                Assert.Equal(SHA256.HashData(source.Text ?? []), source.Hash);
            });
        });
    }

    [Theory, MemberData(nameof(ContentsTests.Ids), MemberType = typeof(ContentsTests))]
    public void Nuspec_names_the_project_and_the_commit_that_was_built(string id)
    {
        var repository = Regex.Match(Packed.Of(feed, id).ReadText($"{id}.nuspec"), "<repository type=\"git\" url=\"(.*?)\"(?: branch=\".*?\")?(?: commit=\"(.*?)\")? />");
        Assert.Equal(Project, repository.Groups[1].Value);
        Assert.Equal(ThisBuild.Commit, repository.Groups[2].Value);
    }

    [Fact]
    public async Task What_was_built_is_what_is_checked_out()
    {
        var head = IsClone ? (await Git.RunAsync(ThisBuild.PathOf(), "rev-parse", "HEAD")).Output.Trim() : "";
        Assert.True(head == ThisBuild.Commit, $"This was built from the commit '{ThisBuild.Commit}', and '{head}' is checked out: build it again.");
    }

    /// <summary>Whether a file with this text is what the commit has, or is not committed yet.</summary>
    private static async Task<Func<string, byte[], bool>> CommittedAsync()
    {
        if (!IsClone)
        {
            return static (_, _) => true;
        }

        var root = ThisBuild.PathOf();
        var changed = (await Git.ListAsync(root, "diff", "--name-only", "-z", "HEAD")).Concat(await Git.ListAsync(root, "ls-files", "--others", "--exclude-standard", "-z")).ToHashSet();

        // 100644 blob <hash><tab><path>
        var blobs = (await Git.ListAsync(root, "ls-tree", "-r", "-z", "HEAD")).Select(static entry => entry.Split('\t')).ToDictionary(static entry => entry[1], static entry => entry[0].Split(' ')[2]);
        return (path, text) => changed.Contains(path) || blobs.GetValueOrDefault(path) == BlobOf(text);
    }

    private static bool IsClone => Path.Exists(ThisBuild.PathOf(".git"));

    // As git names a file's text.
    private static string BlobOf(byte[] text) => Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {text.Length}\0"), .. text]));

    private IEnumerable<Symbols> SymbolsOf(string id, string package, string extension)
    {
        var packed = Packed.Of(feed, id, package);
        var files = packed.Entries.Where(entry => entry.EndsWith(extension, StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(files);
        return files.Select(packed.SymbolsOf);
    }
}
