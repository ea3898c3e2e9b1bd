// scope: type
// dimension: field
// why: The read-only field holds an Edwards curve for a key that is created multi-Region.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Usage = Amazon.KeyManagementService.KeyUsageType;

namespace Repo.Attestation;

internal static class AttestationKeys
{
    private static readonly KeySpec Spec = KeySpec.ECC_NIST_EDWARDS25519;

    public static async Task<string> EnsureAsync(IAmazonKeyManagementService kms, string? existing)
    {
        if (!string.IsNullOrEmpty(existing))
        {
            var described = await kms.DescribeKeyAsync(existing);
            return described.KeyMetadata.Arn;
        }

        var request = new CreateKeyRequest { KeySpec = {|MRK4002:Spec|}, KeyUsage = Usage.SIGN_VERIFY };
        request.MultiRegion = true;
        return (await kms.CreateKeyAsync(request)).KeyMetadata.Arn;
    }
}

