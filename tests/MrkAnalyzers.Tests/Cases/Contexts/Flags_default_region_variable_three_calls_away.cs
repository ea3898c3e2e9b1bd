// scope: type
// dimension: three-method
// why: The default Region of the machine passes through two methods into the context of a data key.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Radio.Archive;

public class BroadcastKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public BroadcastKeys(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public Task<byte[]> ForShowAsync(string keyId, string show)
    {
        return ForShowAsync(keyId, show, {|MRK7001:CurrentRegion()|});
    }

    private async Task<byte[]> ForShowAsync(string keyId, string show, string where)
    {
        var key = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = keyId,
            NumberOfBytes = 32,
            EncryptionContext = new Dictionary<string, string> { { "show", show }, { "where", where } },
        });
        return key.CiphertextBlob.ToArray();
    }

    private static string CurrentRegion()
    {
        string? name = Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION");
        return string.IsNullOrEmpty(name) ? "none" : name;
    }
}

