// scope: type
// dimension: near miss
// why: What is looked up by it is never decoded.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Keys.Caching;

public sealed class DataKeyCache(IAmazonKeyManagementService kms, string keyId)
{
    private readonly Dictionary<string, byte[]> _plain = new(StringComparer.Ordinal);
    private readonly List<string> _issued = [];

    public async Task<byte[]> NewAsync(CancellationToken ct)
    {
        var response = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 }, ct);
        var wrapped = response.CiphertextBlob.ToArray();
        _plain[Convert.ToBase64String(wrapped).ToLowerInvariant()] = response.Plaintext.ToArray();
        return wrapped;
    }
}
