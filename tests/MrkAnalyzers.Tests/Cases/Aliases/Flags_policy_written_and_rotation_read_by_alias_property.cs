// scope: type
// dimension: field
// why: PutKeyPolicy and GetKeyRotationStatus take key ID or ARN only, but both get the alias property.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Policies;

public class PolicyGuard
{
    private readonly IAmazonKeyManagementService kms;

    public PolicyGuard(IAmazonKeyManagementService kms)
    {
        this.kms = kms;
    }

    private string KeyAlias { get; } = "alias/policies/central";

    public async Task<bool> ApplyAsync(string policyJson)
    {
        var known = await kms.DescribeKeyAsync(KeyAlias);
        if (known.KeyMetadata.Enabled != true)
            return false;

        await kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = {|MRK2001:KeyAlias|}, PolicyName = "default", Policy = policyJson });
        var status = await kms.GetKeyRotationStatusAsync({|MRK2001:KeyAlias|});
        return status.KeyRotationEnabled == true;
    }
}
