using Microsoft.CodeAnalysis;

namespace MrkAnalyzers.Tests.Cases;

/// <summary>
/// The catalogue of cases: programs in the styles of many teams, half of them wrong and half of them their correct near relatives. Each must get exactly the findings that an expert would make,
/// at the lines where he would make them. They were written by the documents alone, without a look at the analyzer.
/// </summary>
public sealed class CaseTests
{
    private static readonly string Folder = Repository.PathOf("tests", "MrkAnalyzers.Tests", "Cases");

    public static TheoryData<string> Names => [.. CaseFile.ReadAll(Folder).Select(static file => Path.GetRelativePath(Folder, file.Path))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Gets_the_findings_of_an_expert(string name)
    {
        var file = CaseFile.Read(Path.Combine(Folder, name));
        var compilation = file.Compile(TestReferences.All);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = await CaseFile.Analyze(compilation, new MrkAnalyzer());

        Assert.Equal(file.Expected.Select(static mark => mark.ToString()).Distinct().Order(), found.Where(diagnostic => file.Judges(diagnostic.Id)).Select(static diagnostic => CaseFile.MarkOf(diagnostic).ToString()).Order());
    }

    [Fact]
    public void Has_as_many_correct_programs_as_wrong_ones()
    {
        var files = CaseFile.ReadAll(Folder);
        var wrong = files.Count(static file => file.Expected.Length > 0);

        Assert.InRange(wrong, files.Length * 4 / 10, files.Length * 6 / 10);
        Assert.All(files, static file => Assert.Equal(file.Expected.Length > 0, file.Name.StartsWith("Flags_", StringComparison.Ordinal)));
        Assert.All(files, static file => Assert.Contains(file.Scope, (string[])["member", "type", "cross"]));
    }
}
