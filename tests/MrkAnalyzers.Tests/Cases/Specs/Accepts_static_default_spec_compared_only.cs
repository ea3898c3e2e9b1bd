// scope: type
// dimension: near miss
// why: The asymmetric specs are only compared with existing keys; the new multi-Region key is symmetric.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Repo.Attestation;

internal static class EnvelopeKeys
{
    private static readonly HashSet<string> SigningSpecs =
    [
        KeySpec.ECC_NIST_P256.Value,
        KeySpec.RSA_2048.Value,
    ];

    public static async Task<string> EnsureAsync(IAmazonKeyManagementService kms, string existing)
    {
        var described = await kms.DescribeKeyAsync(existing);
        if (!SigningSpecs.Contains(described.KeyMetadata.KeySpec.Value))
        {
            return described.KeyMetadata.Arn;
        }

        var request = new CreateKeyRequest { KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        request.MultiRegion = true;
        return (await kms.CreateKeyAsync(request)).KeyMetadata.Arn;
    }
}
