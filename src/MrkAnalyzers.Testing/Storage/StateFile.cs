using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MrkAnalyzers.Testing.Storage;

/// <summary>
/// The file format: a line that names the format, its version and the SHA-256 of the rest, then the rest, which is JSON. Any damage shows in the hash.
/// </summary>
internal static class StateFile
{
    private const string Format = "MrkAnalyzers.LocalKms";
    private const string Version = "1";
    private const int LongestHeader = 200;

    /// <summary>Writes the file whole or not at all.</summary>
    public static void Write(string path, StateDocument state)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(state, StateContext.Default.StateDocument);
        var header = Encoding.ASCII.GetBytes($"{Format} {Version} {Convert.ToHexString(SHA256.HashData(json))}\n");
        var fullPath = Path.GetFullPath(path);
        // In the same folder: a move is atomic only within one file system.
        var unfinished = $"{fullPath}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(unfinished, OwnerOnly()))
            {
                file.Write(header);
                file.Write(json);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, fullPath, overwrite: true);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
            // Gone after the move; left over when something failed.
            File.Delete(unfinished);
        }
    }

    public static StateDocument Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return Parse(path, bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static StateDocument Parse(string path, byte[] bytes)
    {
        var end = bytes.AsSpan(0, Math.Min(bytes.Length, LongestHeader)).IndexOf((byte)'\n');
        if (end < 0 || Encoding.ASCII.GetString(bytes, 0, end).Split(' ') is not [Format, var version, var hash])
        {
            throw Damaged(path, "it does not begin like a state file of LocalKms");
        }

        if (version != Version)
        {
            throw new InvalidDataException($"The state file '{path}' has version {version}; this LocalKms reads version {Version}. The file was left as it was.");
        }

        var json = bytes.AsSpan(end + 1);
        if (!string.Equals(hash, Convert.ToHexString(SHA256.HashData(json)), StringComparison.Ordinal))
        {
            throw Damaged(path, "its content does not match its checksum");
        }

        try
        {
            return JsonSerializer.Deserialize(json, StateContext.Default.StateDocument) ?? throw Damaged(path, "it is empty");
        }
        catch (JsonException)
        {
            throw Damaged(path, "its content is not the JSON of a state");
        }
    }

    // Without the cause's own message, which may quote the content.
    private static InvalidDataException Damaged(string path, string reason) =>
        new($"The state file '{path}' is damaged: {reason}. The file was left as it was; restore it from a backup, or remove it to start empty.");

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
