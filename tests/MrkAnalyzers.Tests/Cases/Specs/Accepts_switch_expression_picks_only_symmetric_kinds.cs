// scope: member
// dimension: near miss
// why: Both arms give a symmetric kind: the default and an HMAC key.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys.Catalogue;

public enum Purpose { Storage, Integrity }

public static class KeyCreation
{
    public static async Task<string> CreateAsync(this IAmazonKeyManagementService kms, Purpose purpose)
    {
        var (spec, usage) = purpose switch
        {
            Purpose.Storage => (KeySpec.SYMMETRIC_DEFAULT, KeyUsageType.ENCRYPT_DECRYPT),
            Purpose.Integrity => (KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC),
            _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
        };
        var answer = await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = spec, KeyUsage = usage, MultiRegion = true });
        return answer.KeyMetadata.Arn;
    }
}
