using System.Xml.Linq;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>Properties of the build that documents repeat.</summary>
internal static class BuildProperty
{
    private static readonly XElement Project = XElement.Load(Repository.PathOf("Directory.Build.props"));

    public static string RepositoryUrl { get; } = Of("RepositoryUrl");

    public static string Version { get; } = Of("Version");

    private static string Of(string name) => Project.Descendants(name).Single().Value;
}
