// scope: type
// dimension: near miss
// why: The field starts as an alias but is set to the resolved key ID before it is used.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Policies.Lazy;

public sealed class PolicyReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _alias;
    private string? _keyId;

    public PolicyReader(IAmazonKeyManagementService kms)
    {
        _kms = kms;
        _alias = "alias/policies/central";
    }

    public async Task<string> ReadAsync(CancellationToken ct)
    {
        _keyId ??= (await _kms.DescribeKeyAsync(_alias, ct)).KeyMetadata.KeyId;
        var policy = await _kms.GetKeyPolicyAsync(_keyId, "default", ct);
        return policy.Policy;
    }
}
