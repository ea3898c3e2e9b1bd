namespace MrkAnalyzers.Package.Tests;

/// <summary>Runs <c>git</c>, whatever the machine's settings are and whoever owns the clone.</summary>
internal static class Git
{
    public static async Task<Run> RunAsync(string folder, params string[] arguments) => (await Dotnet.RunToolAsync(
        "git",
        folder,
        ["-c", "safe.directory=*", "-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "-c", "commit.gpgSign=false", "-c", "tag.gpgSign=false", .. arguments])).Succeeds();

    /// <summary>The entries that a command lists with <c>-z</c>.</summary>
    public static async Task<string[]> ListAsync(string folder, params string[] arguments) =>
        (await RunAsync(folder, arguments)).Output.TrimEnd('\n').Split('\0', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs where git is, and elsewhere is reported as skipped: a build that is not of a clone does without.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        if (!Tools.Exist("git"))
        {
            Skip = "git is missing.";
        }
    }
}
