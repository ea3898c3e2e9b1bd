namespace MrkAnalyzers.Package.Tests;

/// <summary>Commands that need not be on every machine.</summary>
internal static class Tools
{
    public static bool Exist(params string[] tools)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return tools.All(tool => folders.Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, $"{tool}.exe"))));
    }
}
