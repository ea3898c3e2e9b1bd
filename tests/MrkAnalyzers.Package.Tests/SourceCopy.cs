namespace MrkAnalyzers.Package.Tests;

/// <summary>A copy of what the packages are made of, without what was built from it.</summary>
internal static class SourceCopy
{
    public static void Write(string target)
    {
        var root = ThisBuild.PathOf();
        var files = Directory.EnumerateFiles(root).Concat(Directory.EnumerateFiles(Path.Combine(root, "src"), "*", SearchOption.AllDirectories));
        foreach (var path in files.Select(path => Path.GetRelativePath(root, path)).Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or ".git")))
        {
            var file = new FileInfo(Path.Combine(target, path));
            file.Directory?.Create();
            File.Copy(Path.Combine(root, path), file.FullName);
        }
    }

    /// <summary>Makes a repository of the copy, as far as a build reads it: its commit. It has none where the sources have none.</summary>
    public static void WriteCommit(string target, string commit)
    {
        // In a work tree of git's the file .git names the folder, and that one the folder they share.
        var root = ThisBuild.PathOf();
        var git = Path.Combine(root, ".git");
        if (File.Exists(git))
        {
            git = Path.GetFullPath(File.ReadAllText(git)["gitdir:".Length..].Trim(), root);
        }

        if (!Directory.Exists(git))
        {
            return;
        }

        var common = Path.Combine(git, "commondir");
        common = File.Exists(common) ? Path.GetFullPath(File.ReadAllText(common).Trim(), git) : git;
        var head = File.ReadAllText(Path.Combine(git, "HEAD")).Trim();
        Write("config", File.ReadAllText(Path.Combine(common, "config")));
        Write("HEAD", head);
        Directory.CreateDirectory(Path.Combine(target, ".git", "objects"));
        Directory.CreateDirectory(Path.Combine(target, ".git", "refs"));
        if (head.StartsWith("ref: ", StringComparison.Ordinal))
        {
            Write(head["ref: ".Length..], commit);
        }

        void Write(string path, string text)
        {
            var file = new FileInfo(Path.Combine(target, ".git", path));
            file.Directory?.Create();
            File.WriteAllText(file.FullName, $"{text}\n");
        }
    }
}
