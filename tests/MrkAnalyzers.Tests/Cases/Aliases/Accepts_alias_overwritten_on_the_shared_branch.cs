// scope: member
// dimension: near miss
// why: The alias is replaced by the described key's ARN before PutKeyPolicy.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public sealed class PolicyWriter(IAmazonKeyManagementService kms)
{
    public async Task WriteAsync(bool shared, string tenantKeyArn, string policy)
    {
        string key = "alias/shared-tenants";
        if (shared)
        {
            var described = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key });
            key = described.KeyMetadata.Arn;
        }
        else
        {
            key = tenantKeyArn;
        }

        await kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = key, PolicyName = "default", Policy = policy });
    }
}
