// scope: cross
// dimension: language
// why: The indexers and the members of the base that run for these objects give what is fixed.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Indexers;

internal interface IKeyTable
{
    string this[string tenant] { get; }
}

internal sealed class Table(string other) : IKeyTable
{
    string IKeyTable.this[string tenant] => tenant == "acme" ? "alias/acme" : other;
}

internal sealed class Ring(params string[] names)
{
    public int Length => names.Length;

    public string this[int at] => names[at];
}

internal abstract class Names(string stem)
{
    public virtual string Key => "alias/" + stem;
}

internal sealed class Versioned(string stem) : Names(stem)
{
    public override string Key => base.Key + "-v2";
}

public sealed class Opener(IAmazonKeyManagementService kms, string configured)
{
    public Task<DecryptResponse> TableAsync(MemoryStream blob, string tenant)
    {
        IKeyTable table = new Table("alias/other");
        return OpenAsync(blob, {|MRK1001:table[tenant]|});
    }

    public Task<DecryptResponse> RingAsync(MemoryStream blob)
    {
        var ring = new Ring("alias/2024", "alias/2025");
        return OpenAsync(blob, {|MRK1001:ring[^1]|});
    }

    public Task<DecryptResponse> BaseAsync(MemoryStream blob)
    {
        Names names = new Versioned("orders");
        return OpenAsync(blob, {|MRK1001:names.Key|});
    }

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
}
