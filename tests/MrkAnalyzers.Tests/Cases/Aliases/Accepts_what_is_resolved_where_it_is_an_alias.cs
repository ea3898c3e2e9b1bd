// scope: member
// dimension: near miss
// why: What turns out to be an alias is resolved first.
using System.Threading.Tasks;
using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;
public sealed class A(IAmazonKeyManagementService kms)
{
    public async Task WriteAsync(bool shared, string tenant, string policy)
    {
        var key = shared ? "alias/shared" : tenant;
        if (key.StartsWith("alias/"))
        {
            key = (await kms.DescribeKeyAsync(key)).KeyMetadata.KeyId;
        }
        await kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = key, PolicyName = "default", Policy = policy });
    }
    public async Task Write2Async(bool shared, string tenant, string policy)
    {
        var key = shared ? "alias/shared" : tenant;
        var isAlias = key.StartsWith("alias/", System.StringComparison.Ordinal) || key.Contains(":alias/");
        var id = isAlias ? await ResolveAsync(key) : key;
        await kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = id, PolicyName = "default", Policy = policy });
    }
    public async Task Write3Async(string policy)
    {
        foreach (var name in new[] { "alias/one", "1234abcd-12ab-34cd-56ef-1234567890ab" })
        {
            await kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = await IdOf(name), PolicyName = "default", Policy = policy });
        }
    }
    private async Task<string> IdOf(string name)
    {
        if (!name.StartsWith("alias/")) return name;
        return await ResolveAsync(name);
    }
    private async Task<string> ResolveAsync(string a) => (await kms.DescribeKeyAsync(a)).KeyMetadata.KeyId;
}
