// scope: type
// dimension: two-method
// why: The lookup swallows NotFoundException into null and the caller mints key and alias.
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

    public TenantKeys(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task<string> EnsureAsync(string tenant)
    {
        var alias = $"alias/tenants/{tenant}";
        var existing = await FindAsync(alias);
        if (existing != null)
        {
            return existing.Arn;
        }

        var key = await {|MRK2004:_kms.CreateKeyAsync(new CreateKeyRequest { Description = tenant, MultiRegion = true })|};
        await _kms.CreateAliasAsync(new CreateAliasRequest { AliasName = alias, TargetKeyId = key.KeyMetadata.KeyId });
        return key.KeyMetadata.Arn;
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
