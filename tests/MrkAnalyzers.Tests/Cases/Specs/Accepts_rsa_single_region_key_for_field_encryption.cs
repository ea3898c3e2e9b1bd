// scope: member
// dimension: near miss
// why: The RSA key is a single-Region key, and the multi-Region one is symmetric.
using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public sealed class FieldKeyProvisioner(IAmazonKeyManagementService kms)
{
    public async Task<(string Rsa, string Family)> CreateAsync(string owner, CancellationToken ct)
    {
        var rsa = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = $"Upload encryption of {owner}",
            MultiRegion = false,
            KeySpec = KeySpec.RSA_4096,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        }, ct);
        var family = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = $"Field encryption of {owner}",
            MultiRegion = true,
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
        }, ct);
        return (rsa.KeyMetadata.Arn, family.KeyMetadata.KeyId);
    }
}
