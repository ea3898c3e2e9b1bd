// scope: member
// dimension: path
// why: For the partner purpose the switch gives RSA_2048 to a multi-Region key meant for encryption.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys.Catalogue;

public enum Purpose { Storage, Partner }

public static class KeyCreation
{
    public static async Task<string> CreateAsync(this IAmazonKeyManagementService kms, Purpose purpose)
    {
        var spec = purpose switch
        {
            Purpose.Storage => KeySpec.SYMMETRIC_DEFAULT,
            Purpose.Partner => KeySpec.RSA_2048,
            _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
        };
        var answer = await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = {|MRK4001:spec|}, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT, MultiRegion = true });
        return answer.KeyMetadata.Arn;
    }
}

