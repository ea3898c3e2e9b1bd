using System.Runtime.CompilerServices;
using MrkAnalyzers.Facts;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers;

/// <summary>An option of <c>.editorconfig</c> or <c>.globalconfig</c>.</summary>
/// <param name="Name">What follows the prefix.</param>
/// <param name="Type">What its values are, for the documentation.</param>
/// <param name="Default">What holds without it.</param>
/// <param name="Example">A value.</param>
/// <param name="Sentence">What it does.</param>
/// <param name="Valid">The values that an entry can have; empty for IDs of members.</param>
/// <param name="Role">What the members are.</param>
internal sealed record Option(string Name, string Type, string Default, string Example, string Sentence, ImmutableArray<string> Valid, KmsRole Role = KmsRole.None)
{
    public string Key => Settings.Prefix + Name;
}

/// <summary>Every option there is. They hold for a project as a whole: what is set for one of its files is set for all. Thread-safe.</summary>
internal sealed class Settings
{
    public const string Prefix = "mrk_analyzers.";
    public static readonly Option AllowedKeyUsages = new("allowed_key_usages", "key usages", "none", "SIGN_VERIFY, KEY_AGREEMENT", "What a multi-Region key with an asymmetric spec may be created for: MRK4002 is silent about such keys.", KeySpecs.UsagesWithoutEncryption);
    public static readonly Option Regions = new("regions", "Region codes", "unknown", "us-east-1, eu-west-1", "The Regions in which the program runs. A client whose Region the source does not fix is taken to call each of them: MRK1004 then reports an ARN that names one of several, and MRK2002 and MRK2003 an alias that nothing creates in one of them.", Kms.Regions.ByField.Values.Select(static region => region.Code).OrderBy(static code => code, StringComparer.Ordinal).ToImmutableArray());
    public static readonly Option ExcludeTestProjects = new("exclude_test_projects", "`true` or `false`", "`false`", "true", "Leaves out projects that are tests: MSBuild's `IsTestProject` is true, or xunit, NUnit, MSTest or TUnit is referenced.", ImmutableArray.Create("true", "false"));

    public static readonly ImmutableArray<Option> All = ImmutableArray.Create(
        AllowedKeyUsages,
        Regions,
        ExcludeTestProjects,
        new Option("decrypt_methods", "IDs of methods", "none", "M:Acme.Vault.Open(System.Byte[],System.String)", "Methods that decrypt by KMS what they are given, as if annotated `[KmsDecrypts]`.", ImmutableArray<string>.Empty, KmsRole.Decrypts),
        new Option("encrypt_methods", "IDs of methods", "none", "M:Acme.Vault.Seal(System.Byte[])", "Methods that encrypt by KMS what they are given and return the ciphertext, as if annotated `[KmsEncrypts]`.", ImmutableArray<string>.Empty, KmsRole.Encrypts),
        new Option("ciphertext_sources", "IDs of methods, properties, fields and parameters", "none", "P:Acme.Envelope.Token=base64url", "What gives ciphertext: a method returns it, a property or field holds it, a parameter received it.", ImmutableArray<string>.Empty, KmsRole.GivesCiphertext),
        new Option("ciphertext_sinks", "IDs of parameters, properties and fields", "none", "M:Acme.Vault.Open(System.Byte[],System.String)|blob", "What takes ciphertext and has it decrypted, now or later.", ImmutableArray<string>.Empty, KmsRole.TakesCiphertext),
        new Option("key_id_sinks", "IDs of parameters, properties and fields", "none", "M:Acme.Vault.Open(System.Byte[],System.String)|keyId", "What takes the identifier of a KMS key.", ImmutableArray<string>.Empty, KmsRole.TakesKeyId));

    private static readonly ImmutableHashSet<string> TestFrameworks = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core");

    // Hosts keep the options of a file as long as its configuration stays the same: they are looked through once.
    private readonly ConditionalWeakTable<AnalyzerConfigOptions, Setting[]> read = new();

    /// <summary>What the files and the project as a whole are told.</summary>
    public ProjectSettings Of(Compilation compilation, AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var everywhere = EntriesIn(provider.GlobalOptions);
        Setting[] EntriesOf(SyntaxTree tree) => EntriesIn(provider.GetOptions(tree)) is { Length: > 0 } own ? everywhere.Length == 0 ? own : [.. own.Union(everywhere)] : everywhere;
        var all = compilation.SyntaxTrees.SelectMany(EntriesOf).Distinct().ToArray();
        IEnumerable<string> ValuesOf(Option option) => all.Where(setting => setting.Key == option.Key).SelectMany(static setting => Declared.Entries(setting.Value)).Where(value => option.Valid.IsEmpty || option.Valid.Contains(value));
        var policy = all.Length == 0 ? Policy.None : new Policy(
            ValuesOf(AllowedKeyUsages).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
            ValuesOf(Regions).Distinct(StringComparer.Ordinal).ToImmutableArray(),
            All.Where(static option => option.Role != KmsRole.None).SelectMany(option => ValuesOf(option).Select(value => Declared.Parse(option.Role, value))).Distinct().ToImmutableArray());
        var isTest = new Lazy<bool>(() => (provider.GlobalOptions.TryGetValue("build_property.IsTestProject", out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase)) || compilation.ReferencedAssemblyNames.Any(static reference => TestFrameworks.Contains(reference.Name)));
        return new ProjectSettings(compilation, policy, all.Length > 0, ValuesOf(ExcludeTestProjects).Contains("true") && isTest.Value, EntriesOf, tree => provider.GetOptions(tree).TryGetValue("generated_code", out var value) && value == "true");
    }

    private Setting[] EntriesIn(AnalyzerConfigOptions options) => read.GetValue(options, static key => KeysOf(key)
        .Where(static name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        .OrderBy(static name => name, StringComparer.Ordinal)
        .Select(name => new Setting(name, key.TryGetValue(name, out var value) ? value : ""))
        .ToArray());

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            // A host of one's own need not be able to list them. What is known can be asked for.
            return All.Select(static option => option.Key).Where(key => options.TryGetValue(key, out _));
        }
    }
}
