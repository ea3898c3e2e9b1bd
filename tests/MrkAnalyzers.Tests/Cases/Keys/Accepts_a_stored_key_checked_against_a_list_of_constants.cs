// scope: member
// dimension: local
// why: The constants only say which stored keys are allowed; the key itself was stored beside the data.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace AllowList;

public class AllowedKeys(IAmazonKeyManagementService kms)
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "arn:aws:kms:us-east-1:616161616161:key/66f041e1-6a60-428b-85a7-e228a89c3799",
        "arn:aws:kms:eu-west-1:616161616161:key/093f65e0-80a2-45f8-876b-1c5722a46aa2",
    };

    public async Task<byte[]> OpenAsync(string storedKey, byte[] blob)
    {
        if (!Allowed.Contains(storedKey))
            throw new UnauthorizedAccessException(storedKey);

        var response = await kms.DecryptAsync(new DecryptRequest { KeyId = storedKey, CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
