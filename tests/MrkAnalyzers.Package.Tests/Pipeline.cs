using YamlDotNet.RepresentationModel;

namespace MrkAnalyzers.Package.Tests;

/// <summary>A pipeline of docs/ci, as the service that runs it reads it.</summary>
/// <param name="File">Its name in docs/ci.</param>
/// <param name="Root">Its text, parsed.</param>
/// <param name="Scripts">Every script, in the order in which they run, but for what installs jq.</param>
internal sealed record Pipeline(string File, YamlMappingNode Root, IReadOnlyList<string> Scripts)
{
    public static readonly string Folder = ThisBuild.PathOf("docs", "ci");

    public static Pipeline GitHub { get; } = Read("github.yml", static root => root.Map("jobs").Map("kms").Sequence("steps").Where(static step => step.Has("run")).Select(static step => step.Text("run")));

    public static Pipeline GitLab { get; } = Read("gitlab.yml", static root => [.. root.Map("kms").Texts("script"), .. root.Map("kms").Texts("after_script")]);

    public static Pipeline Azure { get; } = Read("azure-pipelines.yml", static root => root.Sequence("steps").Where(static step => step.Has("bash")).Select(static step => step.Text("bash")));

    public static IReadOnlyList<Pipeline> All { get; } = [GitHub, GitLab, Azure];

    /// <summary>The first line, which says what the file is and needs.</summary>
    public string Head => System.IO.File.ReadLines(Path.Combine(Folder, File)).First();

    private static Pipeline Read(string file, Func<YamlMappingNode, IEnumerable<string>> scriptsOf)
    {
        // Keys that stand twice are an error of the parser's.
        var yaml = new YamlStream();
        using var text = System.IO.File.OpenText(Path.Combine(Folder, file));
        yaml.Load(text);
        var root = Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
        return new Pipeline(file, root, [.. scriptsOf(root)]);
    }
}

/// <summary>Reads YAML of which the form is known: another form fails the test.</summary>
internal static class YamlNodes
{
    public static string[] Keys(this YamlMappingNode map) => [.. map.Children.Keys.Select(static key => ((YamlScalarNode)key).Value ?? "")];

    public static bool Has(this YamlMappingNode map, string key) => map.Children.ContainsKey(new YamlScalarNode(key));

    public static YamlMappingNode Map(this YamlMappingNode map, string key) => Assert.IsType<YamlMappingNode>(Child(map, key));

    public static IReadOnlyList<YamlMappingNode> Sequence(this YamlMappingNode map, string key) => [.. Assert.IsType<YamlSequenceNode>(Child(map, key)).Select(static node => Assert.IsType<YamlMappingNode>(node))];

    public static string Text(this YamlMappingNode map, string key) => TextOf(Child(map, key));

    public static string[] Texts(this YamlMappingNode map, string key) => [.. Assert.IsType<YamlSequenceNode>(Child(map, key)).Select(TextOf)];

    private static YamlNode Child(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : throw new KeyNotFoundException($"There is no '{key}', but {string.Join(", ", map.Keys())}.");

    private static string TextOf(YamlNode node) => Assert.IsType<YamlScalarNode>(node).Value ?? "";
}
