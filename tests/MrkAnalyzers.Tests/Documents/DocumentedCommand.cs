using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>A command that a document shows. It is not run: most are slow. Each of its words is looked for where it would be looked for if it ran.</summary>
internal static partial class DocumentedCommand
{
    // What a reader puts something of their own for.
    private static readonly string[] Placeholders = ["MySolution.sln", "FOLDER"];

    private static readonly string[] TestProjects =
        [.. Directory.EnumerateDirectories(Repository.PathOf("tests"), "*.Tests").Select(static folder => $"tests/{Path.GetFileName(folder)}")];

    // Verbs of dotnet with the options that documents give them; ":" is one that has a value.
    private static readonly Dictionary<string, string[]> Options = new()
    {
        ["build"] = ["-c:", "-p:"],
        ["test"] = ["-c:", "-p:", "--filter:"],
        ["pack"] = ["-c:", "-p:", "-o:"],
        ["run"] = ["-c:", "--project:"],
        ["add package"] = [],
        ["format"] = ["--verify-no-changes"],
        ["format analyzers"] = ["--diagnostics:", "--severity:", "--verify-no-changes"],
    };

    private static readonly Lazy<string> BuildFiles = new(static () => string.Concat(
        new[] { "*.props", "*.targets", "*.csproj" }.SelectMany(static pattern => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories))
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Select(File.ReadAllText)
            .Concat(DocumentBlock.In(Repository.PathOf("docs", "gate.md")).Where(static block => block.Language == "xml").Select(static block => block.Text))));

    /// <summary>Whether a piece of code in text is a command.</summary>
    public static bool Is(string text) => Beginning().IsMatch(text);

    public static void Prove(string line)
    {
        var words = Words(line);
        while (words is [var word, ..] && Switch().Match(word) is { Success: true } set)
        {
            ReadsSwitch(set.Groups[1].Value);
            words = words[1..];
        }

        switch (words)
        {
            case ["dotnet", "add", "package", .. var rest]:
                Dotnet("add package", rest);
                break;
            case ["dotnet", "format", "analyzers", .. var rest]:
                Dotnet("format analyzers", rest);
                break;
            case ["dotnet", var verb, .. var rest]:
                Dotnet(verb, rest);
                break;
            case ["git", "diff"] or ["git", "tag", _]:
                break;
            case ["aws", "kms", var operation, .. var rest]:
                Aws(operation, rest);
                break;
            case ["python3", var script]:
                Exists(script);
                break;
            case ["apt-get", "install", .. var packages]:
                Assert.All(packages, static package => Assert.Contains($" {package}", Accepted.Read(Repository.PathOf(".ci", "run")), StringComparison.Ordinal));
                break;
            case [var script, .. var arguments] when script.EndsWith(".sh", StringComparison.Ordinal):
                Exists(script);
                Assert.All(arguments, argument => Assert.True(Numbers().IsMatch(argument) || Accepted.Read(Repository.PathOf(script)).Contains($"{argument}) ", StringComparison.Ordinal), $"{script} does not know '{argument}'."));
                Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.PathOf(script)).HasFlag(UnixFileMode.UserExecute), $"{script} cannot be executed.");
                break;
            case [var option] when option.StartsWith("-p:", StringComparison.Ordinal):
                ReadsProperty(option["-p:".Length..]);
                break;
            default:
                Assert.Fail($"Nobody checks '{line}'. Write its proof in {nameof(DocumentedCommand)}.");
                break;
        }
    }

    private static void Dotnet(string verb, string[] words)
    {
        Assert.True(Options.TryGetValue(verb, out var options), $"Nobody checks 'dotnet {verb}'. Write its proof in {nameof(DocumentedCommand)}.");
        var project = "";
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            if (word == "--")
            {
                Assert.Equal("run", verb);
                Arguments(project, words[(index + 1)..]);
                return;
            }

            if (word.StartsWith("-p:", StringComparison.Ordinal))
            {
                Assert.Contains("-p:", options);
                ReadsProperty(word["-p:".Length..]);
            }
            else if (options.Contains(word + ":"))
            {
                Value(word, words[++index], ref project);
            }
            else if (word.StartsWith('-'))
            {
                Assert.Contains(word, options);
            }
            else if (verb == "add package")
            {
                Assert.Contains(word, Packages());
            }
            else if (!Placeholders.Contains(word))
            {
                project = word;
                Exists(word);
                Assert.True(word.EndsWith(".sln", StringComparison.Ordinal) || Directory.EnumerateFiles(Repository.PathOf(word), "*.csproj").Count() == 1, $"{word} is no project.");
            }
        }

        // A filter is of the project, which may stand after it.
        if (Array.IndexOf(words, "--filter") is >= 0 and var at)
        {
            var filter = words[at + 1];
            Assert.Matches(@"^\w+$", filter);
            Assert.True((project.Length > 0 ? [project] : TestProjects).Any(folder => Sources.HaveTest(folder, filter)), $"'{filter}' leaves no test.");
        }
    }

    private static void Value(string option, string value, ref string project)
    {
        switch (option)
        {
            case "-c":
                Assert.Matches("^(Release|Debug)$", value);
                break;
            case "--project":
                project = value;
                Assert.Single(Directory.EnumerateFiles(Repository.PathOf(value), "*.csproj"));
                break;
            case "--diagnostics":
                Assert.Contains(RuleEntry.All, rule => rule.Id == value && rule.Fix is not null);
                break;
            case "--severity":
                Assert.Matches("^(info|warn|error)$", value);
                break;
        }
    }

    // What a program of the repository is told.
    private static void Arguments(string project, string[] arguments)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            var argument = arguments[index];
            if (argument == "--filter")
            {
                // Of benchmarks, by the name of their class or method.
                Assert.True(Sources.HaveName(project, arguments[++index].Trim('*')), $"{project} has no benchmark '{arguments[index]}'.");
            }
            else if (!Placeholders.Contains(argument) && !Numbers().IsMatch(argument) && !Path.Exists(Repository.PathOf(argument)))
            {
                Assert.True(Sources.HaveString(project, argument), $"{project} does not know '{argument}'.");
            }
        }
    }

    // The script that a test has the AWS CLI execute, and the address of the server that a sample starts.
    private static void Aws(string operation, string[] options)
    {
        var script = Accepted.Read(Repository.PathOf("tests", "OtherSdks", "run.sh"));
        Assert.Contains($" {operation} ", script, StringComparison.Ordinal);
        Assert.All(options.Where(static option => option.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains($" {option} ", script, StringComparison.Ordinal));
        var port = options.Select(static option => Uri.TryCreate(option, UriKind.Absolute, out var address) ? address.Port : 0).Single(static port => port > 0);
        Assert.True(Sources.Have("samples/LocalKmsServer", $"var port = {port};"), $"The server does not listen to {port}.");
    }

    private static void ReadsSwitch(string name) =>
        Assert.True(Sources.Have("tests", $"Environment.GetEnvironmentVariable(\"{name}\")"), $"No test reads {name}.");

    private static void ReadsProperty(string setting) =>
        Assert.True(BuildFiles.Value.Contains($"$({setting.Split('=')[0]})", StringComparison.Ordinal), $"No build reads {setting}.");

    private static void Exists(string path) => Assert.True(Path.Exists(Repository.PathOf(path)), $"There is no {path}.");

    private static IEnumerable<string> Packages() => Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
        .SelectMany(static path => XElement.Load(path).Descendants("PackageId")).Select(static id => id.Value);

    // As a shell splits them, with what documents use of it.
    private static string[] Words(string line)
    {
        var command = Comment().Replace(line, "");
        Assert.DoesNotMatch("[|&;<>$`]", command);
        return [.. Word().Matches(command).Select(static match => match.Value.Trim('\''))];
    }

    [GeneratedRegex(@"^([A-Z_]+=\S+ )*(dotnet|git|aws|python3|apt-get) \w|^\S+\.sh\b|^-p:")]
    private static partial Regex Beginning();

    [GeneratedRegex("^([A-Z_]+)=")]
    private static partial Regex Switch();

    [GeneratedRegex(@"\s+# .*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"'[^']*'|\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d+(:\d+)*$")]
    private static partial Regex Numbers();
}
