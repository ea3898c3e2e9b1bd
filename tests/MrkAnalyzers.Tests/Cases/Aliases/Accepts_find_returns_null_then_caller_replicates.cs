// scope: type
// dimension: near miss
// why: A missing alias leads to a replica of the family and an alias on it, not to a new key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tenancy;

public class TenantKeys
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IAmazonKeyManagementService _primary;

    public TenantKeys(IAmazonKeyManagementService kms, IAmazonKeyManagementService primary) { _kms = kms; _primary = primary; }

    public async Task<string> EnsureAsync(string tenant, string familyId, string here)
    {
        var alias = $"alias/tenants/{tenant}";
        var existing = await FindAsync(alias);
        if (existing != null)
        {
            return existing.Arn;
        }

        var replica = await _primary.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = familyId, ReplicaRegion = here });
        await _kms.CreateAliasAsync(new CreateAliasRequest { AliasName = alias, TargetKeyId = familyId });
        return replica.ReplicaKeyMetadata.Arn;
    }

    private async Task<KeyMetadata?> FindAsync(string alias)
    {
        try
        {
            return (await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = alias })).KeyMetadata;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
