using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Where the alias is missing, the key of the first Region gets a replica.</summary>
public sealed class SelfMadeKey(IAmazonKeyManagementService kms, IAmazonKeyManagementService primary, string primaryKeyArn)
{
    private const string Ledger = "alias/ledger";

    public async Task<string> GetOrCreateAsync()
    {
        try
        {
            return (await kms.DescribeKeyAsync(Ledger)).KeyMetadata.Arn;
        }
        catch (NotFoundException)
        {
            var replica = await primary.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = primaryKeyArn, ReplicaRegion = kms.Config.RegionEndpoint.SystemName });
            await kms.CreateAliasAsync(Ledger, replica.ReplicaKeyMetadata.KeyId);
            return replica.ReplicaKeyMetadata.Arn;
        }
    }
}
