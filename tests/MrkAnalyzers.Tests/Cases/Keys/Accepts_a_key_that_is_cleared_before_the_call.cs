// scope: member
// dimension: local
// why: The constant is gone again when the request is sent: null means that the blob names its key.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Cleared;

public class ClearedKey
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _family;
    public ClearedKey(IAmazonKeyManagementService kms, string family) => (_kms, _family) = (kms, family);

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = "alias/old" };
        request.KeyId = null;
        var response = await _kms.DecryptAsync(request);
        if (!response.KeyId.EndsWith("/" + _family, StringComparison.Ordinal))
            throw new InvalidOperationException("Wrong key.");
        return response.Plaintext.ToArray();
    }
}
