// scope: type
// dimension: library
// why: The key comes from outside, whatever else is fixed beside it.
using System;
using System.Collections.Generic;
using System.Collections.Frozen;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Orders.Keys;

public class Opener(IAmazonKeyManagementService kms)
{
    private readonly Dictionary<string, string> names = new();

    private static readonly FrozenDictionary<string, string> Frozen = Environment.GetCommandLineArgs().ToFrozenDictionary(static name => name);

    public async Task Open0Async(MemoryStream blob, string given)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = given.Trim() });
    }

    public async Task Open1Async(MemoryStream blob, string given)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = string.Format("alias/{0}", given) });
    }

    public async Task Open2Async(MemoryStream blob, string given)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = string.Format(given, "alias", "orders") });
    }

    public async Task Open3Async(MemoryStream blob, string given)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = string.Format("alias/{{{0}}}", given) });
    }

    public async Task Open4Async(MemoryStream blob, string given)
    {
        var pair = KeyValuePair.Create("alias/orders", given);
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = pair.Value });
    }

    public async Task Open5Async(MemoryStream blob, string given)
    {
        var pair = Tuple.Create("alias/orders", given);
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = pair.Item2 });
    }

    public async Task Open6Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = names.GetValueOrDefault("orders") });
    }

    public async Task Open7Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = Frozen["orders"] });
    }

    public async Task Open8Async(MemoryStream blob, string[] given)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = given[^1] });
    }

    public async Task Open9Async(MemoryStream blob, string[,] given)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = given[0, 1] });
    }

    public async Task Open10Async(MemoryStream blob, IEnumerable<string> given)
    {
        using var each = given.GetEnumerator();
        each.MoveNext();
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = each.Current });
    }

    public async Task Open11Async(MemoryStream blob, Tenant? given)
    {
        var name = given is { Name: var own } ? own : null;
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = name });
    }

    public async Task Open12Async(MemoryStream blob, (string Name, int Count) given)
    {
        if (given is not (var name, > 0))
        {
            return;
        }

        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = name });
    }

    public sealed record Tenant(string Name);
}
