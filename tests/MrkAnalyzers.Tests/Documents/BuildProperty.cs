using System.Xml.Linq;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>Properties of the build that documents repeat.</summary>
internal static class BuildProperty
{
    private static readonly XElement Project = XElement.Load(Repository.PathOf("Directory.Build.props"));

    public static string RepositoryUrl { get; } = Of("RepositoryUrl");

    /// <summary>The release that the documents name.</summary>
    public static string Release { get; } = Of("VersionPrefix");

    private static string Of(string name) => Project.Descendants(name).Single().Value;
}
