// scope: member
// dimension: path
// why: Each case sets both properties, and no case sets an asymmetric spec together with true.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Docs.Safe;

public enum Purpose { Storage, Exchange, Signature, Mac }

public class PurposeKeys
{
    private readonly IAmazonKeyManagementService _kms;
    public PurposeKeys(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task<string> NewAsync(Purpose purpose)
    {
        var request = new CreateKeyRequest();
        switch (purpose)
        {
            case Purpose.Storage:
                request.MultiRegion = true;
                break;
            case Purpose.Exchange:
                request.KeySpec = KeySpec.RSA_3072;
                request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
                break;
            case Purpose.Signature:
                request.KeySpec = KeySpec.ECC_NIST_P256;
                request.KeyUsage = KeyUsageType.SIGN_VERIFY;
                request.MultiRegion = false;
                break;
            case Purpose.Mac:
                request.KeySpec = KeySpec.HMAC_512;
                request.KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC;
                request.MultiRegion = true;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(purpose));
        }

        return (await _kms.CreateKeyAsync(request)).KeyMetadata.KeyId;
    }
}
