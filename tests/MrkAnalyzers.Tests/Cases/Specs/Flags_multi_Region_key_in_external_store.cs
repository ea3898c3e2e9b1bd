// scope: type
// dimension: two-method
// why: The helper adds the external key store to a request that was made multi-Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sovereign;

public sealed class SovereignKeys(IAmazonKeyManagementService kms)
{
    public Task<CreateKeyResponse> AddAsync(string hsmHandle)
    {
        var request = Describe("sovereign data");
        request.XksKeyId = hsmHandle;
        request.MultiRegion = true;
        return kms.CreateKeyAsync(request);
    }

    private static CreateKeyRequest Describe(string text) => new()
    {
        Description = text,
        KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        Origin = {|MRK5002:OriginType.EXTERNAL_KEY_STORE|},
    };
}

