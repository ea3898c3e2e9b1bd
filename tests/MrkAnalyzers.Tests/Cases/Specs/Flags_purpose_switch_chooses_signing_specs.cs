// scope: type
// dimension: path
// why: Two arms of the switch give the multi-Region key an asymmetric signing spec.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Keys;

public enum Purpose { Data, Document, Firmware }

public sealed class PlatformKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(Purpose purpose)
    {
        var request = new CreateKeyRequest { MultiRegion = true, Description = purpose.ToString() };
        switch (purpose)
        {
            case Purpose.Document:
                request.KeyUsage = KeyUsageType.SIGN_VERIFY;
                request.KeySpec = {|MRK4002:KeySpec.RSA_4096|};
                break;
            case Purpose.Firmware:
                request.KeyUsage = KeyUsageType.SIGN_VERIFY;
                request.KeySpec = {|MRK4002:KeySpec.ML_DSA_65|};
                break;
            default:
                request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
                request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
                break;
        }

        return (await kms.CreateKeyAsync(request)).KeyMetadata.Arn;
    }
}
