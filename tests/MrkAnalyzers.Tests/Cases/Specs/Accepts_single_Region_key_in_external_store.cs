// scope: type
// dimension: near miss
// why: The external store's key is explicitly single-Region; the other key is multi-Region without a store.
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
        request.Origin = OriginType.EXTERNAL_KEY_STORE;
        request.XksKeyId = hsmHandle;
        request.MultiRegion = false;
        return kms.CreateKeyAsync(request);
    }

    public Task<CreateKeyResponse> AddGlobalAsync()
    {
        var request = Describe("global data");
        request.Origin = OriginType.AWS_KMS;
        request.MultiRegion = true;
        return kms.CreateKeyAsync(request);
    }

    private static CreateKeyRequest Describe(string text) => new()
    {
        Description = text,
        KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
    };
}
