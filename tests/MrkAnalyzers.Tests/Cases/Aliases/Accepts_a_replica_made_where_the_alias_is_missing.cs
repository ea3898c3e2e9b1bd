// scope: cross
// dimension: near miss
// why: Missing here means: replicate the primary.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public sealed class Regional(IAmazonKeyManagementService here, IAmazonKeyManagementService home)
{
    public async Task<string> EnsureAsync(string alias, string region)
    {
        try
        {
            return (await here.DescribeKeyAsync(alias)).KeyMetadata.KeyId;
        }
        catch (NotFoundException)
        {
            var primary = await PrimaryAsync(alias);
            var replica = await home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = primary, ReplicaRegion = region });
            await here.CreateAliasAsync(alias, replica.ReplicaKeyMetadata.KeyId);
            return replica.ReplicaKeyMetadata.KeyId;
        }
    }

    private async Task<string> PrimaryAsync(string alias)
    {
        try
        {
            return (await home.DescribeKeyAsync(alias)).KeyMetadata.KeyId;
        }
        catch (NotFoundException)
        {
            var key = (await home.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
            await home.CreateAliasAsync(alias, key.KeyId);
            return key.KeyId;
        }
    }
}
