// scope: type
// dimension: library
// why: The key is fixed in the source, however it is put together or kept on its way.
using System;
using System.Collections.Generic;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Orders.Keys;

public class Opener(IAmazonKeyManagementService kms)
{
    private static readonly Dictionary<string, string> Names = new() { ["orders"] = "alias/orders" };
    private static readonly FrozenDictionary<string, string> Frozen = new[] { "alias/orders" }.ToFrozenDictionary(static name => name);

    private readonly Stack<string> stack = new(["alias/orders"]);

    public async Task Open0Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:" alias/orders ".Trim()|} });
    }

    public async Task Open1Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"alias/orders  ".TrimEnd()|} });
    }

    public async Task Open2Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"  alias/orders".TrimStart()|} });
    }

    public async Task Open3Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"ALIAS/ORDERS".ToLowerInvariant()|} });
    }

    public async Task Open4Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"alias/" + "orders".ToUpperInvariant()|} });
    }

    public async Task Open5Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"alias/invoices".Replace("invoices", "orders")|} });
    }

    public async Task Open6Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:string.Format("alias/{0}-{1}", "orders", 3)|} });
    }

    public async Task Open7Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:string.Format(CultureInfo.InvariantCulture, "alias/{0}", "orders")|} });
    }

    public async Task Open8Async(MemoryStream blob)
    {
        var pair = KeyValuePair.Create("orders", "alias/orders");
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:pair.Value|} });
    }

    public async Task Open9Async(MemoryStream blob)
    {
        var pair = Tuple.Create(1, "alias/orders");
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:pair.Item2|} });
    }

    public async Task Open10Async(MemoryStream blob)
    {
        var pair = new KeyValuePair<string, string>("orders", "alias/orders");
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:pair.Value|} });
    }

    public async Task Open11Async(MemoryStream blob)
    {
        var pair = ValueTuple.Create("alias/orders", 1);
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:pair.Item1|} });
    }

    public async Task Open12Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:Names.GetValueOrDefault("orders")|} });
    }

    public async Task Open13Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:Names["orders"]|} });
    }

    public async Task Open14Async(MemoryStream blob)
    {
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:Frozen["alias/orders"]|} });
    }

    public async Task Open15Async(MemoryStream blob)
    {
        string[] names = ["alias/orders"];
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:names[^1]|} });
    }

    public async Task Open16Async(MemoryStream blob)
    {
        string[] names = ["alias/orders"];
        using var each = names.AsEnumerable().GetEnumerator();
        each.MoveNext();
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:each.Current|} });
    }

    public async Task Open17Async(MemoryStream blob)
    {
        var queue = new Queue<string>();
        queue.Enqueue("alias/orders");
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:queue.Dequeue()|} });
    }

    public async Task Open18Async(MemoryStream blob)
    {
        var shelf = new Shelf();
        shelf["orders"] = {|MRK1001:"alias/orders"|};
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = shelf["orders"] });
    }

    public async Task Open19Async(MemoryStream blob)
    {
        var names = ImmutableArray.Create("alias/orders");
        var name = names.First();
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:name|} });
    }

    public async Task Open20Async(MemoryStream blob)
    {
        var key = "alias/orders";
        if (key is not { Length: > 5 } known)
        {
            return;
        }

        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:known|} });
    }

    public async Task Open21Async(MemoryStream blob)
    {
        (string Name, int Count) entry = ("alias/orders", 1);
        var (name, _) = entry;
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:name|} });
    }

    public async Task Open22Async(MemoryStream blob)
    {
        var key = new StringBuilder().Append("alias/").Append("orders").ToString();
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:key|} });
    }

    public async Task Open23Async(MemoryStream blob)
    {
        var name = string.Concat(new[] { "alias/", "orders" });
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:name|} });
    }

    public async Task Open24Async(MemoryStream blob)
    {
        var name = "alias/";
        name += "orders";
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:name|} });
    }

    public async Task Open25Async(MemoryStream blob)
    {
        var key = new Lazy<string>(static () => "alias/orders");
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:key.Value|} });
    }

    private sealed class Shelf
    {
        private string? only;

        public string? this[string name]
        {
            get => only;
            set => only = value;
        }
    }
}
