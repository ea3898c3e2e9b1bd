// scope: type
// dimension: library
// why: All that the queries, tasks and builders are made of is fixed.
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Combined;

internal sealed record Tenant(int Id, string Name);

internal sealed record TenantKey(int Tenant, string Alias);

public sealed class Opener(IAmazonKeyManagementService kms, string configured)
{
    private static readonly Tenant[] Tenants = [new(1, "acme"), new(2, "zeta")];

    private readonly TenantKey[] keys =
    [
        new(1, {|MRK1001:"alias/acme"|}),
        new(2, {|MRK1001:"alias/zeta"|}),
    ];

    private readonly ConcurrentDictionary<int, string> names = new();

    public Task<DecryptResponse> JoinedAsync(MemoryStream blob)
    {
        var found = (from tenant in Tenants
                     join key in keys on tenant.Id equals key.Tenant
                     let alias = key.Alias
                     select new { tenant.Name, Alias = alias }).First();
        return OpenAsync(blob, found.Alias);
    }

    public Task<DecryptResponse> GroupedAsync(MemoryStream blob)
    {
        var newest = from key in keys group key by key.Tenant into some select some.First();
        return OpenAsync(blob, newest.First().Alias);
    }

    public async Task<DecryptResponse> AwaitedAsync(MemoryStream blob)
    {
        var both = await Task.WhenAll(NameAsync("first"), NameAsync("second"));
        return await OpenAsync(blob, {|MRK1001:both[1]|});
    }

    public Task<DecryptResponse> ContinuedAsync(MemoryStream blob) =>
        NameAsync("continued").ContinueWith(task => OpenAsync(blob, {|MRK1001:task.Result + "-v1"|})).Unwrap();

    public Task<DecryptResponse> CachedAsync(MemoryStream blob, int version) =>
        OpenAsync(blob, {|MRK1001:names.GetOrAdd(version, static (number, stem) => number > 2 ? $"alias/{stem}-new" : $"alias/{stem}", "orders")|});

    public Task<DecryptResponse> BuiltAsync(MemoryStream blob, string kind)
    {
        var builder = ImmutableDictionary.CreateBuilder<string, string>();
        builder["orders"] = "alias/orders";
        builder.Add("bills", "alias/bills");
        return OpenAsync(blob, {|MRK1001:builder.ToImmutable()[kind]|});
    }

    public Task<DecryptResponse> TextAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:string.Join('/', "alias", nameof(Combined), "v1")|});

    private static async Task<string> NameAsync(string stem)
    {
        await Task.Yield();
        return "alias/" + stem;
    }

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
}
