// scope: member
// dimension: local
// why: A multi-Region ECC key can sign everywhere but never take part in blob-only decryption.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Issuer.Setup;

public sealed class JwtKeySetup(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(string stage, CancellationToken ct)
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = $"JWT signing, {stage}",
            KeyUsage = KeyUsageType.SIGN_VERIFY,
            KeySpec = {|MRK4002:KeySpec.ECC_NIST_P256|},
            MultiRegion = true,
            Tags = new List<Tag> { new() { TagKey = "stage", TagValue = stage } },
        }, ct);
        return created.KeyMetadata.KeyId;
    }
}
