using System.Text.Json;

namespace MrkAnalyzers.Package.Tests;

/// <summary>A result in the error log of the compiler.</summary>
internal sealed record Sarif(string Id, string Level, string File, int Line, bool IsSuppressed)
{
    public static IReadOnlyList<Sarif> Read(string path)
    {
        using var log = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(Read)];
    }

    /// <summary>The log as it is.</summary>
    public static JsonElement ReadRun(string path) => JsonDocument.Parse(System.IO.File.ReadAllText(path)).RootElement.GetProperty("runs")[0].Clone();

    private static Sarif Read(JsonElement result)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        return new Sarif(
            result.GetProperty("ruleId").GetString() ?? "",
            result.TryGetProperty("level", out var level) ? level.GetString() ?? "" : "warning",
            Path.GetFileName(new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? "").LocalPath),
            location.GetProperty("region").GetProperty("startLine").GetInt32(),
            result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0);
    }
}
