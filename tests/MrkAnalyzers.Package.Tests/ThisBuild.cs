using System.Reflection;
using System.Xml.Linq;

namespace MrkAnalyzers.Package.Tests;

/// <summary>The build that these tests belong to: where its sources are, in which configuration it was made, which versions it uses.</summary>
internal static class ThisBuild
{
    private static readonly Dictionary<string, string?> Metadata =
        typeof(ThisBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(static data => data.Key, static data => data.Value);

    private static readonly Lazy<Dictionary<string, string>> Versions = new(ReadVersions);

    public static string Configuration => Get("Configuration");

    public static string PackageVersion => Get("PackageVersion");

    /// <summary>The release that the documents name.</summary>
    public static string ReleaseVersion => Get("ReleaseVersion");

    /// <summary>The commit that was built; empty where the sources are not in git.</summary>
    public static string Commit { get; } = typeof(ThisBuild).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [_, var commit] ? commit : "";

    /// <summary>Where the sources of this build are to be read: at its tag, if it is a release.</summary>
    public static string SourcesUrl { get; } =
        $"https://github.com/MrkAnalyzers/MrkAnalyzers/blob/{(!PackageVersion.Contains('-', StringComparison.Ordinal) ? $"v{PackageVersion}" : Commit.Length > 0 ? Commit : "main")}";

    public static string RoslynFloor => Get("RoslynFloor");

    public static string RoslynNewest => Get("RoslynNewest");

    /// <summary>Where the packages are that this build was restored from.</summary>
    public static string PackagesFolder => Get("PackagesFolder");

    /// <summary>Where the SDK that made this build has its compiler.</summary>
    public static string RoslynFolder => Get("RoslynFolder");

    public static string PathOf(params string[] parts) => Path.Combine([Get("RepositoryRoot"), .. parts]);

    /// <summary>The version that the repository uses of a package.</summary>
    public static string VersionOf(string package) => Versions.Value[package];

    private static string Get(string key) =>
        Metadata.GetValueOrDefault(key) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The project file does not tell {key}.");

    private static Dictionary<string, string> ReadVersions() =>
        XDocument.Load(PathOf("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(
            static package => package.Attribute("Include")?.Value ?? "",
            static package => package.Attribute("Version")?.Value ?? "");
}
