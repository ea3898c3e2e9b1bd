// scope: cross
// dimension: member
// why: The same members, and each holds what its owner was given or read from the environment.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Orders.Members;

public interface IKeyNames
{
    string Orders => Environment.GetEnvironmentVariable("ORDERS_KEY") ?? throw new InvalidOperationException();
}

public abstract class Names
{
    public abstract string Primary { get; }

    public virtual string Backup => "alias/backup";
}

internal sealed class GivenNames(string primary) : Names, IKeyNames
{
    public override string Primary => primary;

    public override string Backup => primary + "-backup";
}

internal readonly record struct KeyRow(string Name, int Version)
{
    public string Full { get; } = "alias/" + Name;
}

internal static class Settings
{
    public static string Current { get; set; } = "alias/current";

    public static (string Name, int Version) Pair = ("alias/pair", 1);

    static Settings() => Late = Environment.GetEnvironmentVariable("LATE_KEY");

    public static string? Late { get; }
}

internal sealed class Table(string[] rows)
{
    public string this[int row] => rows[row];
}

public class Opener(IAmazonKeyManagementService kms, string given, Names other)
{
    private readonly GivenNames names = new(given);
    private readonly (string Name, int Version) pair = (given, 2);
    private string? cached;

    public Task<DecryptResponse> PrimaryAsync(MemoryStream blob) => OpenAsync(blob, names.Primary);

    public Task<DecryptResponse> BackupAsync(MemoryStream blob) => OpenAsync(blob, names.Backup);

    public Task<DecryptResponse> OtherAsync(MemoryStream blob) => OpenAsync(blob, other.Primary);

    public Task<DecryptResponse> DefaultAsync(MemoryStream blob) => OpenAsync(blob, ((IKeyNames)names).Orders);

    public Task<DecryptResponse> RowAsync(MemoryStream blob) => OpenAsync(blob, new KeyRow(given, 1).Full);

    public Task<DecryptResponse> CurrentAsync(MemoryStream blob) => OpenAsync(blob, Settings.Current);

    public Task<DecryptResponse> LateAsync(MemoryStream blob) => OpenAsync(blob, Settings.Late);

    public Task<DecryptResponse> OwnPairAsync(MemoryStream blob) => OpenAsync(blob, pair.Name);

    public Task<DecryptResponse> TableAsync(MemoryStream blob) => OpenAsync(blob, new Table([given])[0]);

    public Task<DecryptResponse> CachedAsync(MemoryStream blob)
    {
        cached ??= given;
        return OpenAsync(blob, cached);
    }

    public async Task<DecryptResponse> ByReferenceAsync(MemoryStream blob)
    {
        var key = "alias/overwritten";
        Choose(ref key);
        return await OpenAsync(blob, key);
    }

    public async Task<DecryptResponse> WithAsync(MemoryStream blob)
    {
        var row = new KeyRow("alias/rows", 1) with { Name = given };
        return await OpenAsync(blob, row.Name);
    }

    public async Task<DecryptResponse> DeconstructedAsync(MemoryStream blob)
    {
        var (name, _) = new KeyRow(given, 1);
        return await OpenAsync(blob, name);
    }

    public async Task<DecryptResponse> AnonymousAsync(MemoryStream blob)
    {
        var entry = new { Name = given, Label = "alias/anonymous" };
        return await OpenAsync(blob, entry.Name);
    }

    public async Task<DecryptResponse> EachAsync(MemoryStream blob)
    {
        foreach (var name in AllNames())
        {
            return await OpenAsync(blob, name);
        }

        throw new InvalidOperationException();
    }

    private IEnumerable<string> AllNames()
    {
        yield return given;
        yield return given + "-backup";
    }

    private void Choose(ref string key) => key = given;

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string? key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
}
