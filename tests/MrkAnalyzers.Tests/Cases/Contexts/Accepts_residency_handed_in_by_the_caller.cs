// scope: type
// dimension: near miss
// why: The residency value is the public caller's argument, for all the code can tell a property of the data.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Radio.Archive;

public class PodcastKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public PodcastKeys(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public Task<byte[]> ForShowAsync(string keyId, string show, string residency)
    {
        if (Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION") is null)
        {
            throw new InvalidOperationException("set AWS_DEFAULT_REGION");
        }

        return WrapAsync(keyId, show, residency);
    }

    private async Task<byte[]> WrapAsync(string keyId, string show, string residency)
    {
        var key = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = keyId,
            NumberOfBytes = 32,
            EncryptionContext = new Dictionary<string, string> { { "show", show }, { "residency", residency } },
        });
        return key.CiphertextBlob.ToArray();
    }
}
