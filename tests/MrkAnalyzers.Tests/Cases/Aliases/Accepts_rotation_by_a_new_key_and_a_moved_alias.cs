// scope: member
// dimension: near miss
// why: Manual rotation: the alias exists and is moved.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public sealed class Rotation(IAmazonKeyManagementService kms)
{
    public async Task RotateAsync(string alias)
    {
        var old = (await kms.DescribeKeyAsync(alias)).KeyMetadata;
        var key = (await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = old.MultiRegion })).KeyMetadata;
        await kms.UpdateAliasAsync(alias, key.KeyId);
        await kms.CreateAliasAsync(alias + "-" + old.KeyId, old.KeyId);
    }
}
