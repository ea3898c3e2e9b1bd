namespace MrkAnalyzers.Testing.Tests;

public sealed class DocumentationTests
{
    [Fact]
    public void The_first_test_of_the_README_is_one_that_runs_here()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var block = readme.Split("```csharp\n")[1].Split("```")[0];
        Assert.Equal(File.ReadAllText(ExamplePath()), block);
    }

    [Fact]
    public void Every_parameter_and_result_of_a_public_method_is_documented() => Assert.Empty(PublicDocumentation.Faults(typeof(LocalKms).Assembly));

    private static string ExamplePath([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here) ?? "", "ReadmeExample.cs");
}
