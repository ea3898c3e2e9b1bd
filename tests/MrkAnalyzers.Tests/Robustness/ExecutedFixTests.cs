using System.Globalization;
using System.Runtime.Loader;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Testing;
using Xunit.Abstractions;

namespace MrkAnalyzers.Tests.Robustness;

/// <summary>
/// What the fixes of keys and codecs are good for, on a local KMS: programs that seal in one Region and open in another lose their data as they are, and keep it once they are fixed.
/// <c>MRK_EXECUTED</c> sets how many programs there are, all in one assembly.
/// </summary>
public sealed class ExecutedFixTests(ITestOutputHelper output)
{
    private const string Family = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

    private static readonly int Programs = int.TryParse(Environment.GetEnvironmentVariable("MRK_EXECUTED"), out var count) ? count : 32;

    private static readonly byte[] Secret = [.. Enumerable.Range(0, 1000).Select(static index => (byte)index)];

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Text;
        global using System.Threading.Tasks;
        global using Amazon;
        global using Amazon.KeyManagementService;
        global using Amazon.KeyManagementService.Model;
        """;

    private static readonly string[] Keys = [$"\"{Family}\"", "\"alias/orders\"", "\"arn:aws:kms:us-east-1:111122223333:alias/orders\"", "$\"arn:aws:kms:us-east-1:111122223333:alias/{\"orders\"}\""];

    // How a request names a key: a member of the class, statements, the request.
    private static readonly (string Member, string Before, string Request)[] Requests =
    [
        ("", "", "new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = KEY }"),
        ("", "", "new() { KeyId = KEY, CiphertextBlob = new MemoryStream(blob) }"),
        ("", "", "new DecryptRequest\n{\n    CiphertextBlob = new MemoryStream(blob),\n    // The archive's.\n    KeyId = KEY, // since 2019\n}"),
        ("", "var name = KEY;", "new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = name }"),
        ("", "string name;\nname = /* the archive's */ KEY;", "new DecryptRequest { KeyId = name, CiphertextBlob = new MemoryStream(blob) }"),
        ("private readonly string name = KEY;", "", "new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = name }"),
        ("private static string Name => KEY;", "", "new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = Name }"),
        ("", "var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) };\nrequest.KeyId = KEY;", "request"),
        ("", "var request = new DecryptRequest();\nif (blob.Length > 1)\n{\n    request.KeyId = KEY;\n}\n\nrequest.CiphertextBlob = new MemoryStream(blob);", "request"),
        ("private static DecryptRequest Request(byte[] blob) => new() { CiphertextBlob = new MemoryStream(blob), KeyId = KEY };", "", "Request(blob)"),
        ("", "DecryptRequest Request() => new() { CiphertextBlob = new MemoryStream(blob), KeyId = KEY };", "Request()"),
        ("", "var (name, _) = (KEY, 1);", "new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = name }"),
    ];

    // What is wrong with a codec: what makes text of `blob`, and what makes bytes of `text`.
    private static readonly (string Encode, string Decode)[] Codecs =
    [
        ("Encoding.UTF8.GetString(blob)", "Encoding.UTF8.GetBytes(text)"),
        ("Encoding.ASCII.GetString(blob)", "Encoding.ASCII.GetBytes(text)"),
        ("Encoding.UTF8.GetString(blob)", "Convert.FromBase64String(text)"),
        ("Encoding.Unicode.GetString(bytes: blob)", "Convert.FromBase64String(text)"),
        ("Encoding.UTF8.GetString(blob, 0, blob.Length)", "Convert.FromBase64String(text)"),
        ("Convert.ToBase64String(blob)", "Encoding.UTF8.GetBytes(text)"),
        ("Convert.ToHexString(blob)", "Convert.FromBase64String(text)"),
        ("Convert.ToBase64String(blob)", "Convert.FromHexString(text)"),
        ("Convert.ToBase64String(blob).ToLowerInvariant()", "Convert.FromBase64String(text)"),
        ("Convert.ToBase64String(blob).Trim().ToUpper()", "Convert.FromBase64String(text)"),
        ("Convert.ToBase64String(blob)", "Convert.FromBase64String(text.ToLower())"),
        ("Convert.ToBase64String(blob).Replace(\"+\", \"\").Replace(\"/\", \"\")", "Convert.FromBase64String(text)"),
        ("Convert.ToBase64String(blob).Substring(0, 128)", "Convert.FromBase64String(text)"),
        ("(Convert.ToBase64String(blob)[..128])!", "Convert.FromBase64String(text)"),
        ("Convert.ToBase64String(blob[..200])", "Convert.FromBase64String(text)"),
        ("Convert.ToBase64String(blob.Take(200).ToArray())", "Convert.FromBase64String(text)"),
        ("Convert.ToBase64String(blob.AsSpan(0, 200).ToArray())", "Convert.FromBase64String(text)"),
        ("Convert.ToBase64String(blob).PadRight(4000, 'A')", "Convert.FromBase64String(text)"),
    ];

    // Where a codec stands: members, and the two expressions.
    private static readonly (string Members, string Encode, string Decode)[] Places =
    [
        ("", "ENCODE", "DECODE"),
        ("private static string Encode(byte[] blob) => ENCODE;\nprivate static byte[] Decode(string text) => DECODE;", "Encode(blob)", "Decode(text)"),
        ("private static string Encode(byte[] blob)\n{\n    var text = ENCODE;\n    return text;\n}\n\nprivate static byte[] Decode(string text)\n{\n    var bytes = DECODE;\n    return bytes;\n}", "Encode(blob)", "Decode(text)"),
        ("", "(blob.Length > 0 ? ENCODE : \"\")", "(text.Length == 0 ? [] : DECODE)"),
        ("", "await Task.FromResult(ENCODE)", "await Task.FromResult(DECODE)"),
    ];

    private static readonly Gen<string> OfKeys = Gen.Select(Gen.Int[0, Keys.Length - 1], Gen.Int[0, Requests.Length - 1], static (key, request) =>
        Class(Requests[request].Member, "byte[]", "return blob;", "byte[] blob", Requests[request].Before, Requests[request].Request).Replace("KEY", Keys[key], StringComparison.Ordinal));

    private static readonly Gen<string> OfCodecs = Gen.Select(Gen.Int[0, Codecs.Length - 1], Gen.Int[0, Places.Length - 1], static (codec, place) =>
        Class(Places[place].Members, "string", $"return {Places[place].Encode};", "string text", $"var blob = {Places[place].Decode};", "new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }")
            .Replace("ENCODE", Codecs[codec].Encode, StringComparison.Ordinal).Replace("DECODE", Codecs[codec].Decode, StringComparison.Ordinal));

    [Fact]
    public async Task Give_the_data_back_in_every_Region()
    {
        var random = new PCG(1, 20261124);
        var parts = Enumerable.Range(0, Programs).Select(number => (number % 2 == 0 ? OfKeys : OfCodecs).Generate(random, null, out var _)).Distinct(StringComparer.Ordinal).ToArray();
        var program = new SourceProgram("executed", [.. parts.Select(static (text, number) => ($"Vault{number}.cs", text.Replace("NUMBER", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))), ("Usings.cs", Usings)], OutputKind.DynamicallyLinkedLibrary);
        var original = program.Compile();
        var repaired = await Fix(original);

        // Where others use a codec, too, no fix is offered, for it would change what they get: such a program is as broken as before.
        var broken = (await Trial.Analyze(repaired)).Where(static diagnostic => diagnostic.Id != "MRK1003").Select(static diagnostic => diagnostic.Location.SourceTree!.FilePath).ToHashSet(StringComparer.Ordinal);
        using var before = new Vaults(original);
        using var after = new Vaults(repaired);
        var faults = new List<string>();
        for (var number = 0; number < parts.Length; number++)
        {
            var name = $"Vault{number}";
            if (await before.CarriesOver(name, RegionEndpoint.USEast1, RegionEndpoint.EUWest1) is null)
            {
                faults.Add($"{name} is right as it is\n{parts[number]}");
            }

            foreach (var from in broken.Contains(name + ".cs") ? [] : Vaults.Regions)
            {
                foreach (var to in Vaults.Regions)
                {
                    if (await after.CarriesOver(name, from, to) is { } failure)
                    {
                        faults.Add($"{name} from {from.SystemName} to {to.SystemName}: {failure}\n{repaired.SyntaxTrees[number]}");
                    }
                }
            }
        }

        output.WriteLine($"{parts.Length} programs, {broken.Count} not fixed, {faults.Count} faults");
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Assert.InRange(broken.Count, 0, parts.Length / 3);
    }

    // Until there is nothing more to offer.
    private static async Task<CSharpCompilation> Fix(CSharpCompilation compilation)
    {
        var isSettled = false;
        for (var round = 0; !isSettled; round++)
        {
            Assert.True(round < 10, "The fixes come to no end.");
            isSettled = true;
            var all = await Trial.Analyze(compilation);
            foreach (var fix in Trial.Fixes)
            {
                using var workspace = new AdhocWorkspace();
                var solution = Trial.SolutionOf(workspace, compilation);
                var found = all.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Properties.ContainsKey("Fix")).ToArray();
                if (found.Length > 0 && (await Trial.OffersOf(fix, solution, found[0])) is [var offer, ..] && await Trial.FixAll(fix, solution, offer.EquivalenceKey, [.. found]) is { } changed)
                {
                    compilation = await FixSoundness.After(compilation, solution, changed);
                    isSettled = false;
                    all = await Trial.Analyze(compilation);
                }
            }
        }

        return compilation;
    }

    private static string Class(string members, string stored, string kept, string parameter, string before, string request) => $$"""
        public sealed class VaultNUMBER(IAmazonKeyManagementService kms, string key)
        {
            {{members.ReplaceLineEndings("\n    ")}}

            public static async Task<byte[]> Run(IAmazonKeyManagementService here, IAmazonKeyManagementService there, string key, byte[] secret) =>
                await new VaultNUMBER(there, key).OpenAsync(await new VaultNUMBER(here, key).SealAsync(secret));

            public async Task<{{stored}}> SealAsync(byte[] secret)
            {
                var blob = (await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();
                {{kept}}
            }

            public async Task<byte[]> OpenAsync({{parameter}})
            {
                {{before.ReplaceLineEndings("\n        ")}}
                return (await kms.DecryptAsync({{request.ReplaceLineEndings("\n        ")}})).Plaintext.ToArray();
            }
        }

        """.ReplaceLineEndings("\n");

    /// <summary>The programs of an assembly, and a local KMS that has the keys which they name.</summary>
    private sealed class Vaults : IDisposable
    {
        public static readonly RegionEndpoint[] Regions = [RegionEndpoint.USEast1, RegionEndpoint.EUWest1];

        private readonly AssemblyLoadContext context = new("Executed", isCollectible: true);
        private readonly Dictionary<RegionEndpoint, AmazonKeyManagementServiceClient> clients;
        private readonly System.Reflection.Assembly assembly;

        public Vaults(CSharpCompilation compilation)
        {
            using var image = new MemoryStream();
            var emitted = compilation.Emit(image);
            Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
            image.Position = 0;
            assembly = context.LoadFromStream(image);
            var kms = new LocalKms(new LocalKmsOptions { ReplicaCreationTime = TimeSpan.Zero, Seed = 1 });
            kms.AddKey(Family, RegionEndpoint.EUWest1);
            clients = Regions.ToDictionary(static region => region, region => kms.CreateClient(region));
            clients[RegionEndpoint.USEast1].CreateAliasAsync("alias/orders", Family).GetAwaiter().GetResult();
        }

        /// <summary>How a program fails; null where it gives the data back.</summary>
        public async Task<string?> CarriesOver(string name, RegionEndpoint from, RegionEndpoint to)
        {
            var run = assembly.GetType(name)!.GetMethod("Run")!.CreateDelegate<Func<IAmazonKeyManagementService, IAmazonKeyManagementService, string, byte[], Task<byte[]>>>();
            try
            {
                return (await run(clients[from], clients[to], Family.Split('/')[1], Secret)).AsSpan().SequenceEqual(Secret) ? null : "other data";
            }
            catch (Exception exception) when (exception is AmazonKeyManagementServiceException or FormatException or ArgumentException)
            {
                return exception.Message.Length == 0 ? exception.GetType().Name : exception.Message;
            }
        }

        public void Dispose()
        {
            foreach (var client in clients.Values)
            {
                client.Dispose();
            }

            context.Unload();
        }
    }
}
