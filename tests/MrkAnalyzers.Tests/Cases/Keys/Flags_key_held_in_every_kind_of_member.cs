// scope: cross
// dimension: member
// why: Static and instance properties, tuples, structs, defaults of interfaces, base classes and indexers hold one fixed alias.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Orders.Members;

public interface IKeyNames
{
    string Orders => "alias/orders";
}

internal abstract class Names
{
    public abstract string Primary { get; }

    public virtual string Backup => "alias/backup";
}

internal sealed class FixedNames : Names, IKeyNames
{
    public override string Primary => "alias/primary";
}

internal readonly record struct KeyRow(string Name, int Version)
{
    public string Full { get; } = "alias/" + Name;
}

internal static class Settings
{
    public static string Current { get; } = "alias/current";

    public static (string Name, int Version) Pair = ("alias/pair", 1);

    public static string Computed => Current + "-v1";

    static Settings() => Late = "alias/late";

    public static string Late { get; }
}

internal sealed class Table
{
    public string this[int row] => row == 0 ? "alias/first" : "alias/second";
}

public class Opener(IAmazonKeyManagementService kms)
{
    private readonly FixedNames names = new();
    private readonly (string Name, int Version) pair = ("alias/own-pair", 2);

    public Task<DecryptResponse> PrimaryAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:names.Primary|});

    public Task<DecryptResponse> BackupAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:names.Backup|});

    public Task<DecryptResponse> DefaultAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:((IKeyNames)names).Orders|});

    public Task<DecryptResponse> RowAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:new KeyRow("rows", 1).Full|});

    public Task<DecryptResponse> CurrentAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:Settings.Current|});

    public Task<DecryptResponse> ComputedAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:Settings.Computed|});

    public Task<DecryptResponse> LateAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:Settings.Late|});

    public Task<DecryptResponse> OwnPairAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:pair.Name|});

    public Task<DecryptResponse> TableAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:new Table()[0]|});

    public async Task<DecryptResponse> ByReferenceAsync(MemoryStream blob)
    {
        var key = "";
        Choose(ref key);
        return await OpenAsync(blob, {|MRK1001:key|});
    }

    public async Task<DecryptResponse> WithAsync(MemoryStream blob)
    {
        var row = new KeyRow("rows", 1) with { Name = "alias/with" };
        return await OpenAsync(blob, {|MRK1001:row.Name|});
    }

    public async Task<DecryptResponse> DeconstructedAsync(MemoryStream blob)
    {
        var (name, _) = new KeyRow("alias/rows", 1);
        return await OpenAsync(blob, {|MRK1001:name|});
    }

    public async Task<DecryptResponse> AnonymousAsync(MemoryStream blob)
    {
        var entry = new { Name = "alias/anonymous", Version = 1 };
        return await OpenAsync(blob, {|MRK1001:entry.Name|});
    }

    public async Task<DecryptResponse> EachAsync(MemoryStream blob)
    {
        foreach (var name in AllNames())
        {
            return await OpenAsync(blob, {|MRK1001:name|});
        }

        throw new InvalidOperationException();
    }

    private static IEnumerable<string> AllNames()
    {
        yield return "alias/one";
        yield return "alias/two";
    }

    private static void Choose(ref string key) => key = "alias/chosen";

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
}
