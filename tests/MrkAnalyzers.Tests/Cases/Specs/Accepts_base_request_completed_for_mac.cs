// scope: type
// dimension: near miss
// why: HMAC keys are symmetric, so a multi-Region one needs no remark.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messenger.Handshake;

public class CookieKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public CookieKeys(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<KeyMetadata> CreateMacKeyAsync()
    {
        CreateKeyRequest request = NewGlobalRequest("cookies");
        request.KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC;
        request.KeySpec = KeySpec.HMAC_384;
        CreateKeyResponse response = await _kms.CreateKeyAsync(request);
        return response.KeyMetadata;
    }

    private static CreateKeyRequest NewGlobalRequest(string purpose)
    {
        var request = new CreateKeyRequest();
        request.Description = purpose;
        request.MultiRegion = true;
        return request;
    }
}
