using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MrkAnalyzers.Tests;

/// <summary>Configuration files as the compiler's own parser reads them.</summary>
internal static class EditorConfig
{
    /// <param name="editorConfig">The lines of an <c>.editorconfig</c>.</param>
    /// <param name="globalConfig">The lines of a <c>.globalconfig</c>.</param>
    /// <param name="isListed">Whether the host can say which options there are. Roslyn's own class leaves that to those that derive from it.</param>
    public static AnalyzerOptions Of(string editorConfig, string globalConfig = "", bool isListed = true)
    {
        var files = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse("root = true\n" + editorConfig, "/.editorconfig"), AnalyzerConfig.Parse("is_global = true\n" + globalConfig, "/.globalconfig")));
        return new AnalyzerOptions([], new Provider(files, isListed));
    }

    private sealed class Provider(AnalyzerConfigSet files, bool isListed) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = Found(files.GlobalConfigOptions.AnalyzerOptions, isListed);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Found(files.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions, isListed);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private static AnalyzerConfigOptions Found(ImmutableDictionary<string, string> options, bool isListed) => isListed ? new Listed(options) : new Unlisted(options);

    private class Unlisted(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
    {
        protected ImmutableDictionary<string, string> Options => options;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => options.TryGetValue(key, out value);
    }

    private sealed class Listed(ImmutableDictionary<string, string> options) : Unlisted(options)
    {
        public override IEnumerable<string> Keys => Options.Keys;
    }
}
