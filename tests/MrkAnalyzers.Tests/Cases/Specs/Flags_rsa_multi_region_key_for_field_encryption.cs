// scope: member
// dimension: local
// why: A multi-Region RSA key for encryption names no key in its ciphertext.
using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public sealed class FieldKeyProvisioner(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(string owner, CancellationToken ct)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = $"Field encryption of {owner}",
            MultiRegion = true,
            KeySpec = {|MRK4001:KeySpec.RSA_4096|},
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        }, ct);
        return response.KeyMetadata.Arn;
    }
}
