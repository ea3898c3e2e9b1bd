namespace MrkAnalyzers.Package.Tests;

/// <summary>The package finds and fixes the same on the oldest compiler that it supports and on the newest.</summary>
[Collection(PackageCollection.Name)]
public sealed class RoslynVersionsTests(RoslynHosts hosts) : IClassFixture<RoslynHosts>
{
    [Fact]
    public void Each_compiler_is_the_one_meant_and_loads_the_analyzer()
    {
        Assert.Equal([$"roslyn {ThisBuild.RoslynFloor}.0", "analyzers MrkAnalyzer"], hosts.Oldest.Take(2));
        Assert.Equal([$"roslyn {ThisBuild.RoslynNewest}.0", "analyzers MrkAnalyzer"], hosts.Newest.Take(2));
    }

    [Fact]
    public void Both_find_the_same_in_the_cases_that_both_can_read()
    {
        var tooNew = Starting("unknown ", hosts.Oldest).ToHashSet();
        var cases = Starting("case ", hosts.Newest).ToArray();
        Assert.Empty(Starting("unknown ", hosts.Newest));
        Assert.True(tooNew.Count * 10 < cases.Length, $"Roslyn {ThisBuild.RoslynFloor} cannot compile {tooNew.Count} of {cases.Length} cases: {string.Join(", ", tooNew)}");

        var newest = Starting("found ", hosts.Newest).Where(line => !tooNew.Contains(line.Split(' ')[0])).ToArray();
        Assert.True(newest.Length * 3 > cases.Length, $"Only {newest.Length} findings in {cases.Length} cases.");
        Assert.Equal(newest, Starting("found ", hosts.Oldest));
    }

    [Fact]
    public void Both_find_the_same_in_the_sample()
    {
        Assert.All([hosts.Oldest, hosts.Newest], static lines => Assert.Empty(Starting("error ", lines)));
        Assert.NotEmpty(Starting("sample ", hosts.Newest));
        Assert.Equal(Starting("sample ", hosts.Newest), Starting("sample ", hosts.Oldest));
    }

    [Fact]
    public void Both_offer_the_same_fixes_with_the_same_edits()
    {
        Assert.NotEmpty(Starting("fix ", hosts.Newest));
        Assert.Equal(Starting("fix ", hosts.Newest), Starting("fix ", hosts.Oldest));
    }

    private static IEnumerable<string> Starting(string word, IEnumerable<string> lines) =>
        lines.Where(line => line.StartsWith(word, StringComparison.Ordinal)).Select(line => line[word.Length..]);
}
