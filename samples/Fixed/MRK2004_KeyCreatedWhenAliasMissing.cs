using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Where the alias is missing, the key of the first Region gets a replica.</summary>
public sealed class SelfMadeKey(IAmazonKeyManagementService kms, IAmazonKeyManagementService primary, string primaryKeyArn)
{
    public async Task<string> GetOrCreateAsync(string alias)
    {
        try
        {
            return (await kms.DescribeKeyAsync(alias)).KeyMetadata.Arn;
        }
        catch (NotFoundException)
        {
            var replica = await primary.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = primaryKeyArn, ReplicaRegion = kms.Config.RegionEndpoint.SystemName });
            await kms.CreateAliasAsync(alias, replica.ReplicaKeyMetadata.KeyId);
            return replica.ReplicaKeyMetadata.Arn;
        }
    }
}
