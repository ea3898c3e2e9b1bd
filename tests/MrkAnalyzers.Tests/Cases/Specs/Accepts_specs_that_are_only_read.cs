// scope: member
// dimension: shape
// why: Comparing and printing specs of existing keys creates nothing.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Audit;

public class SpecReport
{
    public async Task<string> LineAsync(IAmazonKeyManagementService kms, string keyId)
    {
        var meta = (await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = keyId })).KeyMetadata;
        if (meta.MultiRegion == true && (meta.KeySpec == KeySpec.RSA_2048 || meta.KeySpec == "ECC_NIST_P256"))
        {
            return $"{meta.Arn}: asymmetric multi-Region key ({meta.KeySpec.Value})";
        }

        return meta.KeySpec == KeySpec.SYMMETRIC_DEFAULT ? "ok" : "other";
    }
}
