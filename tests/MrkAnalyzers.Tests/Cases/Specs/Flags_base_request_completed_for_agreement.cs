// scope: type
// dimension: two-method
// why: The helper makes every request multi-Region and the caller picks an elliptic curve for key agreement.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messenger.Handshake;

public class HandshakeKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public HandshakeKeys(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<KeyMetadata> CreateAgreementKeyAsync()
    {
        CreateKeyRequest request = NewGlobalRequest("handshake");
        request.KeyUsage = KeyUsageType.KEY_AGREEMENT;
        request.KeySpec = {|MRK4002:KeySpec.ECC_NIST_P384|};
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
