// scope: member
// dimension: near miss
// why: Without the multi-Region property an asymmetric signing key is nothing to remark on.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Issuer.Setup;

public sealed class SamlKeySetup(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(string stage, CancellationToken ct)
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = $"SAML signing, {stage}",
            KeyUsage = KeyUsageType.SIGN_VERIFY,
            KeySpec = KeySpec.ECC_NIST_P256,
            MultiRegion = false,
            Tags = new List<Tag> { new() { TagKey = "stage", TagValue = stage } },
        }, ct);
        return created.KeyMetadata.KeyId;
    }
}
