using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MrkAnalyzers.Tests;

/// <summary>The assemblies that the code under analysis is compiled against: those this process runs on, from disk, so that nothing is downloaded.</summary>
internal static class TestReferences
{
    /// <summary>The whole framework, the SDK and configuration, without the compiler and our own.</summary>
    public static readonly ImmutableArray<MetadataReference> All =
        [.. Paths.Where(static path => Path.GetFileName(path) is var name
                && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                && !name.StartsWith("MrkAnalyzers", StringComparison.Ordinal)
                && name != "CsCheck.dll")
            .Select(static path => MetadataReference.CreateFromFile(path))];

    public static IEnumerable<string> Paths => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
}
