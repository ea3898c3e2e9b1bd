// scope: type
// dimension: near miss
// why: The helper's out parameter is the recorded key on the only path that returns true; otherwise the method throws.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Headers;

public sealed class HeaderOpener(IAmazonKeyManagementService kms)
{
    private static bool TryKey(IReadOnlyDictionary<string, string> headers, out string key)
    {
        if (headers.TryGetValue("kms-key", out var value) && value.Contains(":key/mrk-"))
        {
            key = value;
            return true;
        }

        key = string.Empty;
        return false;
    }

    public async Task<byte[]> OpenAsync(IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        if (!TryKey(headers, out var key))
            throw new InvalidDataException("no key recorded; was it sealed with alias/legacy?");

        var answer = await kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(body) });
        return answer.Plaintext.ToArray();
    }
}
