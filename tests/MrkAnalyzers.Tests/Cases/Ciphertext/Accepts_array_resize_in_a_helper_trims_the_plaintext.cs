// scope: type
// dimension: near miss
// why: The helper trims the plaintext before Encrypt; the blob stays whole.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tokens;

public sealed class CompactToken(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> CreateAsync(string keyId, byte[] subject)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Fit(subject)),
        });
        return response.CiphertextBlob.ToArray();
    }

    private static byte[] Fit(byte[] data)
    {
        Array.Resize(ref data, 96);
        return data;
    }
}
