namespace MrkAnalyzers.Package.Tests;

/// <summary>The sample after its fixes: nothing is left to say.</summary>
[Collection(PackageCollection.Name)]
public sealed class FixedSampleTests(Feed feed)
{
    [Fact]
    public async Task Build_succeeds_without_a_diagnostic_of_any_severity()
    {
        var log = Path.Combine(feed.Folder("fixed"), "fixed.sarif");
        var run = await Dotnet.RunAsync(
            ThisBuild.PathOf(), "build", "samples/Fixed", "-c", ThisBuild.Configuration, "--no-incremental", "-p:BuildProjectReferences=false", $"-p:ErrorLog={log}%2cversion=2.1");
        run.Succeeds().Prints();

        // Notes are in the log, too; nothing is suppressed to keep it empty.
        Assert.DoesNotContain(Sarif.Read(log), static result => result.Id.StartsWith("MRK", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_switched_off()
    {
        Assert.All(Directory.EnumerateFiles(ThisBuild.PathOf("samples", "Fixed"), "*.cs"), static path =>
        {
            var source = File.ReadAllText(path);
            Assert.DoesNotContain("#pragma", source, StringComparison.Ordinal);
            Assert.DoesNotContain("SuppressMessage", source, StringComparison.Ordinal);
        });
        Assert.False(File.Exists(ThisBuild.PathOf("samples", "Fixed", ".editorconfig")));
        Assert.DoesNotContain("NoWarn", File.ReadAllText(ThisBuild.PathOf("samples", "Fixed", "Fixed.csproj")), StringComparison.Ordinal);
    }
}
